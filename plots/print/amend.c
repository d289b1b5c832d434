/* A PDF may be changed by what is added behind its end: objects that take the place of
 * older ones, and a table of where they are (ISO 32000-1, 7.5.6). Cairo writes the
 * structure of a document, but not the words in the catalog by which readers look for it.
 */

#include "plots/print/amend.h"

#include <string.h>

#define CATALOG "<< /Type /Catalog\n"
#define ADDED "   /MarkInfo << /Marked true >>\n   /Lang (en)\n"

/* The last place of @words in the text; NULL where there is none. */
static const char *
find_last (const GByteArray *pdf, const char *words)
{
  gsize length = strlen (words);

  for (gsize at = pdf->len; at >= length; at--)
    if (memcmp (pdf->data + at - length, words, length) == 0)
      return (const char *)pdf->data + at - length;
  return NULL;
}

/* From behind @words, the last of their kind, to @end; NULL where they are not. */
static char *
dup_behind (const GByteArray *pdf, const char *words, const char *end)
{
  const char *at = find_last (pdf, words);
  const char *limit = (const char *)pdf->data + pdf->len;
  const char *stop = NULL;

  if (at != NULL)
    {
      at += strlen (words);
      stop = memmem (at, limit - at, end, strlen (end));
    }
  return stop != NULL ? g_strndup (at, stop - at) : NULL;
}

void
eda_print_amend (GByteArray *pdf)
{
  g_autofree char *catalog = dup_behind (pdf, CATALOG, "endobj");
  g_autofree char *trailer = dup_behind (pdf, "trailer\n<< ", ">>");
  g_autofree char *before = dup_behind (pdf, "startxref\n", "\n");
  g_autofree char *number = dup_behind (pdf, "/Root ", " ");
  g_autoptr (GString) out = g_string_new (NULL);
  guint object = pdf->len;
  gsize table;

  if (catalog == NULL || trailer == NULL || before == NULL || number == NULL)
    return;
  g_string_append_printf (out, "%s 0 obj\n" CATALOG ADDED "%sendobj\n", number, catalog);
  table = pdf->len + out->len;
  g_string_append_printf (out,
                          "xref\n%s 1\n%010u 00000 n \ntrailer\n<< %s   /Prev %s\n>>\n"
                          "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          number,
                          object,
                          trailer,
                          before,
                          table);
  g_byte_array_append (pdf, (const guint8 *)out->str, (guint)out->len);
}
