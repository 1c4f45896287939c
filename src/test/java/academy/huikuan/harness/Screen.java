package academy.huikuan.harness;

/** The sizes at which pages are looked at, in CSS pixels. */
public enum Screen {
    PHONE(390, 844),
    SMALL_PHONE(360, 740),
    DESKTOP(1280, 900);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    boolean mobile() {
        return this != DESKTOP;
    }
}
