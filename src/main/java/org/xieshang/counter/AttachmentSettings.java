package org.xieshang.counter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be attached to a case.
 *
 * @param largest a file's size
 * @param mostPixels a picture's width times its height
 * @param most files a case
 */
@ConfigurationProperties("xieshang.counter.attachment")
record AttachmentSettings(
    @DefaultValue("10MB") DataSize largest, @DefaultValue("60000000") long mostPixels, @DefaultValue("200") int most) {

  String words() {
    return largest.toMegabytes() > 0 ? largest.toMegabytes() + " MB" : largest.toKilobytes() + " KB";
  }
}
