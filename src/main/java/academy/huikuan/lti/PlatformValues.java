package academy.huikuan.lti;

/**
 * What a platform's administrator copies over to here.
 * @param name as administrators call it
 * @param issuer `iss`, compared exactly
 * @param authorization address of the OpenID Connect login
 * @param token address where access tokens are had
 * @param audience `aud` for that, where it is not the address; else empty
 * @param keys address of the JSON web key set
 */
public record PlatformValues(String name, String issuer, String clientId, String authorization, String token, String audience, String keys) {}
