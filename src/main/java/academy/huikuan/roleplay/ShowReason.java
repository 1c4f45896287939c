package academy.huikuan.roleplay;

/** Why something that looks private need not be covered. */
public enum ShowReason {
    CONTRACT,
    INVOICE,
    PRODUCT,
    PUBLIC,
    INVENTED
}
