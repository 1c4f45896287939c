package academy.huikuan.sso;

/** A provider in the list. @param server whose it is */
public record ProviderLine(String id, Kind kind, String title, String server, boolean active) {
    static ProviderLine of(Provider provider) {
        return new ProviderLine(provider.id(), provider.kind(), provider.title(), provider.issuer(), provider.active());
    }
}
