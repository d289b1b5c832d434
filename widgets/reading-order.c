/* A text without letters has no direction of its own: an isolate gives it one. */

#include "widgets/reading-order.h"

#include <gtk/gtk.h>

#define LEFT_TO_RIGHT_ISOLATE "\u2066"
#define POP_ISOLATE "\u2069"

gboolean
eda_has_order (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

char *
eda_keep_order (char *take_text)
{
  char *kept;

  if (gtk_widget_get_default_direction () != GTK_TEXT_DIR_RTL || *take_text == '\0'
      || eda_has_order (take_text))
    return take_text;
  kept = g_strconcat (LEFT_TO_RIGHT_ISOLATE, take_text, POP_ISOLATE, NULL);
  g_free (take_text);
  return kept;
}
