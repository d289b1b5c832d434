/* Texts that somebody may put into a name, a cell or a note to make a reader's program do
 * something. Whatever we write of them must be inert. Shared by the tests of every output. */
#pragma once

#define HOSTILE_LONG_BYTES 5000

static const char *const hostile_texts[] = {
  "<script>alert(1)</script>",
  "\"><img src=x onerror=alert(1)>",
  "' onmouseover='alert(1)",
  "</style></title></svg><script>alert(1)</script>",
  "&lt;script&gt; &amp; &#60;script>",
  "]]> <!-- --> <?php echo 1 ?>",
  "{{main}} {{{main}}} {{>head.html}}",
  "[x](javascript:alert(1))",
  "](javascript:alert(1)) ![](http://a.example/x.png)",
  "<javascript:alert(1)> http://a.example www.b.example a@c.example",
  "| a | b |\\",
  "```eda shape",
  "\u202egpj.exe \u2066x\u2069 \u200b\u200f",
  "a\x01\x02\x1b[31mb\x7f",
  "=cmd|' /C calc'!A0",
  "+SUM(1)",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1)",
  "(/JS (app.alert(1))) /URI endstream",
  "../../etc/passwd",
  "%s%n%x",
  "$(touch hacked) `touch hacked`; touch hacked",
};
