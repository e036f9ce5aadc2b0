package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.mail.MailCatcher;
import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import io.counterfoil.wire.TlsFiles;
import java.util.List;
import java.util.Optional;

/** Takes the mails of this installation and delivers them to nobody; its address shows them. */
record MailPart(Sandbox sandbox) implements Part {

    static final String NAME = "mail";
    static final String SMTP = "smtp";

    private static final int HEAP_MB = 64;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Kind kind() {
        return Kind.INFRASTRUCTURE;
    }

    @Override
    public List<String> ports() {
        return List.of(NAME, SMTP);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public String url() {
        return sandbox.url(NAME) + "/mails";
    }

    @Override
    public Launch launch() {
        JavaLaunch java = JavaLaunch.ofClass(sandbox, NAME, HEAP_MB, MailCatcher.class.getName())
                .argument(sandbox.ports().of(SMTP))
                .argument(sandbox.ports().of(NAME))
                .argument(sandbox.folder(NAME).resolve("kept.jsonl"));
        TlsFiles own = sandbox.tls().of(NAME);
        if (own != null) {
            java.argument(own.authority()).argument(own.certificate()).argument(own.key());
        }
        return java.launch();
    }

    @Override
    public Optional<String> problem() {
        return HttpProbe.problemAt(sandbox.tls().httpClient(), sandbox.url(NAME) + "/health/ready");
    }
}
