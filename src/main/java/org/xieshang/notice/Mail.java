package org.xieshang.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail, as soon as the site names a server ({@code spring.mail.host}). */
@Component
@ConditionalOnProperty("spring.mail.host")
class Mail implements Channel {

  static final String NAME = "mail";

  private final JavaMailSender server;
  private final NoticeMapper mapper;
  private final NoticeSettings settings;

  Mail(JavaMailSender server, NoticeMapper mapper, NoticeSettings settings) {
    if (settings.from() == null || settings.from().isBlank()) {
      throw new IllegalStateException("配置了邮件服务器 spring.mail.host，但没有填写发件人 xieshang.notice.from");
    }
    this.server = server;
    this.mapper = mapper;
    this.settings = settings;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> reaches(Set<String> accounts) {
    return accounts.isEmpty() ? Set.of() : mapper.listReachable(accounts);
  }

  @Override
  public void deliver(Letter letter) throws Undelivered {
    String email = mapper.findEmail(letter.recipient()).orElseThrow(() -> new Undelivered("没有邮箱地址", null));
    try {
      server.send(mail(email, letter));
    } catch (MailException | MessagingException | UnsupportedEncodingException failed) {
      // The server's own words may name the address.
      throw new Undelivered(failed.getClass().getSimpleName(), failed);
    }
  }

  private MimeMessage mail(String email, Letter letter) throws MessagingException, UnsupportedEncodingException {
    MimeMessage mail = new Keyed(server.createMimeMessage(), letter.messageKey());
    MimeMessageHelper helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
    helper.setFrom(new InternetAddress(settings.from(), "协商在基层", StandardCharsets.UTF_8.name()));
    helper.setTo(email);
    helper.setSubject(letter.subject());
    helper.setText(text(letter));
    return mail;
  }

  private String text(Letter letter) {
    StringBuilder text = new StringBuilder(letter.title()).append("\n\n");
    text.append(letter.documentId() == null ? letter.words() : letter.documentWords());
    if (settings.address() != null && !settings.address().isBlank()) {
      text.append("\n\n").append(settings.address().replaceAll("/+$", "")).append("/messages/").append(letter.id());
    }
    return text.append("\n\n本邮件由系统自动发送，请登录系统办理，不要回复。\n").toString();
  }

  /** A mail sent twice under one id is shown once by most mailboxes. */
  private static final class Keyed extends MimeMessage {

    private final String id;

    Keyed(MimeMessage plain, String key) throws MessagingException {
      super(plain.getSession());
      this.id = "<" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@xieshang>";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
