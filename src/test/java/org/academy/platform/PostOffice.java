package org.academy.platform;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.mock;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** Brings what waits in the outbox to a mail server, at once. */
public final class PostOffice {

    private PostOffice() {}

    public static void deliver(ApplicationContext academy, GreenMail post) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(post.getSmtp().getPort());
        ObjectProvider<JavaMailSender> provider = mock();
        given(provider.getIfAvailable()).willReturn(server);
        doCallRealMethod().when(provider).ifAvailable(any());
        new MailDelivery(
                        academy.getBean(JdbcClient.class),
                        academy.getBean(PlatformTransactionManager.class),
                        provider,
                        academy.getBean(Settings.class),
                        academy.getBean(Clock.class))
                .deliver();
    }
}
