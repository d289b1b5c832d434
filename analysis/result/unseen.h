/* Signs of a text that are not seen but change how their neighbours are read. */
#pragma once

#include <glib.h>

/* Joiners (U+200C, U+200D) may pass: scripts and emoji need them, and they turn nothing round. */
static inline gboolean
eda_unseen_is (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c < 0xa0)
         || c == 0x061c || c == 0x200b || c == 0x200e || c == 0x200f
         || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff
         || (c >= 0xfff9 && c <= 0xfffb) || (c & 0xfffe) == 0xfffe;
}

/* So that it is seen: ⟦U+202E⟧. */
static inline void
eda_unseen_append (GString *out, gunichar c)
{
  g_string_append_printf (out, "⟦U+%04X⟧", c);
}
