/* Markup by its first signs: no table begins so, and read as one it would be columns of
 * brackets. */

#include "analysis/table/markup.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *at, *end;
} Text;

static void
skip_blanks (Text *text)
{
  while (text->at < text->end && g_ascii_isspace (*text->at))
    text->at++;
}

static gboolean
take_sign (Text *text, char sign)
{
  skip_blanks (text);
  if (text->at == text->end || *text->at != sign)
    return FALSE;
  text->at++;
  return TRUE;
}

static gboolean
begins_with (const Text *text, const char *word)
{
  gsize length = strlen (word);

  return (gsize)(text->end - text->at) >= length
         && g_ascii_strncasecmp (text->at, word, length) == 0;
}

/* {"name": – or nothing between the braces. */
static gboolean
begins_with_object (Text text)
{
  const char *close;

  if (!take_sign (&text, '{'))
    return FALSE;
  if (take_sign (&text, '}'))
    return TRUE;
  if (!take_sign (&text, '"'))
    return FALSE;
  close = memchr (text.at, '"', (gsize)(text.end - text.at));
  if (close == NULL)
    return FALSE;
  text.at = close + 1;
  return take_sign (&text, ':');
}

static gboolean
is_json (Text text)
{
  return begins_with_object (text)
         || (take_sign (&text, '[') && begins_with_object (text));
}

const char *
eda_markup_name (const char *head, gsize size, const char **hint)
{
  Text text = { head, head + size };

  if (begins_with (&text, "\xef\xbb\xbf"))
    text.at += 3;
  skip_blanks (&text);
  *hint = N_ ("Convert it into CSV: in R by write.csv(), in Python by pandas’ to_csv().");
  if (is_json (text))
    return N_ ("a JSON file");
  *hint = N_ (
      "Open it in a browser: it may be a page that asks you to log in. Then download "
      "the CSV file again.");
  if (begins_with (&text, "<!doctype html") || begins_with (&text, "<html"))
    return N_ ("a web page (HTML)");
  *hint = N_ ("Open it in the program it belongs to and save it as CSV.");
  return begins_with (&text, "<?xml") ? N_ ("an XML file") : NULL;
}
