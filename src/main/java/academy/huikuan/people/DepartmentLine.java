package academy.huikuan.people;

/** A department in a list, with the number of its people. */
public record DepartmentLine(String id, String name, long people) {}
