package academy.huikuan.sso;

/**
 * A sign-in that has come back.
 * @param back path to go on to
 */
record Taken(String provider, String nonce, String verifier, String back) {}
