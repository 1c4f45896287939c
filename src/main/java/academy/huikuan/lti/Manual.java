package academy.huikuan.lti;

import academy.huikuan.platform.Settings;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What platforms and their administrators are told about the product. */
@ApplicationScoped
public class Manual {
    @Inject
    private Settings settings;

    public ToolAddresses tool() {
        return new ToolAddresses(settings.publicAddress());
    }

    /** The product's name; its own is Chinese. */
    public String title(Language language) {
        return Messages.text(language, "web.product");
    }

    public String about() {
        return Messages.text(Language.ZH, "register.about");
    }

    public String canvas() {
        return CanvasConfiguration.of(tool(), title(Language.ZH), about());
    }

    /** Whether platforms may register themselves. */
    public boolean open() {
        return settings.choice("huikuan.lti.register", "open", "closed").equals("open");
    }
}
