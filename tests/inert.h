/* Whether a document does nothing: HTML and SVG as markup, Markdown as a forge reads it, PDF by its
 * bytes. Each check ends the test with what it found. */
#pragma once

#include <glib.h>
#include <md4c.h>
#include <string.h>

/* Signs that turn text round or hide in it, or drive a terminal. */
static inline void
assert_no_unseen_signs (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if ((c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0) || c == 0x200b
          || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e)
          || (c >= 0x2066 && c <= 0x2069))
        g_error ("U+%04X stands in: %.80s", c, text);
    }
}

static inline void
inert_start (GMarkupParseContext *context,
             const char          *element,
             const char         **names,
             const char         **values,
             gpointer             data,
             GError             **error)
{
  static const char *const active[]
      = { "script", "link",          "iframe",  "object", "embed", "base", "form", "input",
          "img",    "foreignObject", "animate", "set",    NULL };

  if (g_strv_contains (active, element))
    g_error ("there is a <%s>", element);
  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean inside = values[i][0] == '#' /* of the page, or a raster of ours */
                        || g_str_has_prefix (values[i], "data:image/png;base64,");

      if (g_str_has_prefix (names[i], "on") || g_str_has_suffix (names[i], "src")
          || (g_str_has_suffix (names[i], "href") && !inside))
        g_error ("<%s> has %s=\"%s\"", element, names[i], values[i]);
    }
}

static inline void
assert_inert_markup (const char *text)
{
  const GMarkupParser parser = { .start_element = inert_start };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  assert_no_unseen_signs (text);
  g_markup_parse_context_parse (context, text, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

/* Links may lead within the page, pictures to the folder beside it. */
static inline int
inert_span (MD_SPANTYPE type, void *detail, void *data)
{
  const MD_SPAN_A_DETAIL   *link = detail;
  const MD_SPAN_IMG_DETAIL *picture = detail;
  const char               *folder = data;

  if (type == MD_SPAN_A && (link->href.size == 0 || link->href.text[0] != '#'))
    g_error ("there is a link to %.*s", (int)link->href.size, link->href.text);
  if (type == MD_SPAN_IMG
      && (folder == NULL || picture->src.size < strlen (folder)
          || memcmp (picture->src.text, folder, strlen (folder)) != 0))
    g_error ("there is a picture of %.*s", (int)picture->src.size, picture->src.text);
  return 0;
}

static inline int
inert_leave (MD_SPANTYPE type, void *detail, void *data)
{
  return 0;
}

static inline int
inert_block (MD_BLOCKTYPE type, void *detail, void *data)
{
  return 0;
}

static inline int
inert_text (MD_TEXTTYPE type, const char *text, MD_SIZE size, void *data)
{
  /* the mark that says who wrote the page */
  if (type == MD_TEXT_HTML && !(size >= 4 && memcmp (text, "<!--", 4) == 0)
      && !(size == 1 && *text == '\n'))
    g_error ("there is markup: %.*s", (int)size, text);
  return 0;
}

/* @folder: (nullable): where pictures may be */
static inline void
assert_inert_markdown (const char *text, const char *folder)
{
  const MD_PARSER parser = { .flags = MD_DIALECT_GITHUB,
                             .enter_block = inert_block,
                             .leave_block = inert_block,
                             .enter_span = inert_span,
                             .leave_span = inert_leave,
                             .text = inert_text };

  assert_no_unseen_signs (text);
  g_assert_cmpint (md_parse (text, (MD_SIZE)strlen (text), &parser, (void *)folder), ==, 0);
}

/* Our PDF has no links and no actions at all. */
static inline void
assert_inert_pdf (const char *data, gsize size)
{
  static const char *const active[]
      = { "/URI", "/JavaScript", "/Launch", "/Annots", "/OpenAction", "/EmbeddedFile" };

  g_assert_true (size > 5 && memcmp (data, "%PDF-", 5) == 0);
  for (gsize i = 0; i < G_N_ELEMENTS (active); i++)
    if (memmem (data, size, active[i], strlen (active[i])) != NULL)
      g_error ("the PDF has %s", active[i]);
}
