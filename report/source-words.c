/* How a file was read, in words. */

#include "report/source-words.h"

static char *
say_delimiter (char delimiter)
{
  switch (delimiter)
    {
    case '\0':
      return g_strdup ("one column, no delimiter");
    case '\t':
      return g_strdup ("tab between cells");
    case ' ':
      return g_strdup ("blanks between cells");
    case ',':
      return g_strdup ("comma between cells");
    case ';':
      return g_strdup ("semicolon between cells");
    default:
      return g_strdup_printf ("“%c” between cells", delimiter);
    }
}

static char *
say_quote (char quote)
{
  switch (quote)
    {
    case '\0':
      return g_strdup ("no quotes");
    case '"':
      return g_strdup ("double quotes");
    case '\'':
      return g_strdup ("single quotes");
    default:
      return g_strdup_printf ("“%c” as quotes", quote);
    }
}

char *
eda_source_words_dialect (const EdaSourceInfo *source)
{
  g_autofree char *delimiter = say_delimiter (source->delimiter);
  g_autofree char *quote = say_quote (source->quote);

  return g_strdup_printf ("%s · %s · %s · %s · decimal %s",
                          source->encoding != NULL ? source->encoding
                                                   : "encoding not known",
                          delimiter,
                          quote,
                          source->header ? "names in the first line" : "no line of names",
                          source->decimal == ',' ? "comma" : "point");
}
