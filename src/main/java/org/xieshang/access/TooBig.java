package org.xieshang.access;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** A file beyond the limit is refused before any page sees it. */
@ControllerAdvice
class TooBig {

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
  String tooBig(Model model) {
    model.addAttribute("sentence", "文件超过 20 MB。请把名册复制到一个新的工作簿，只留这一张表，再上传。");
    model.addAttribute("back", "/roster");
    return "refused";
  }
}
