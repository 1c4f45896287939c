package academy.huikuan.bank;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.XmlNode;
import java.util.List;
import java.util.Optional;

/** Takes what is wrong with, or left out of, a file while it is read, each with its place. */
record Places(String file, List<Problem> problems, List<Problem> remarks) {
    void problem(XmlNode node, String message) {
        problems.add(new Problem(file, node.line(), Limits.told(message)));
    }

    void remark(XmlNode node, String message) {
        remarks.add(new Problem(file, node.line(), Limits.told(message)));
    }

    <T> Optional<T> refused(XmlNode node, String message) {
        problem(node, message);
        return Optional.empty();
    }
}
