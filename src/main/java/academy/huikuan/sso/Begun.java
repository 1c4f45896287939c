package academy.huikuan.sso;

/**
 * A sign-in on its way to the provider.
 * @param state comes back with the browser
 * @param nonce comes back in the ID token
 * @param verifier proves to the provider that both halves of the way are the same one's
 */
record Begun(String state, String nonce, String verifier) {}
