/* The sentences of an HTML report as texts, for tests: paragraphs, items, headings and terms of
 * the origin, without tables, figures, the glossary and the notes that say how tables are read. */
#pragma once

#include <glib.h>

typedef struct
{
  GPtrArray *texts;
  GString   *text;   /* of the element that is open; else NULL */
  guint      hidden; /* depth within what is left out; 0 = outside */
} HtmlProseReader;

static inline gboolean
html_prose_is_text (const char *element)
{
  static const char *const elements[] = { "p", "li", "h1", "h3", "dd", NULL };

  return g_strv_contains (elements, element);
}

static inline gboolean
html_prose_leaves_out (const char *element, const char **names, const char **values)
{
  static const char *const elements[] = { "table", "svg", "head", "nav", "code", NULL };

  for (gsize i = 0; names[i] != NULL; i++)
    if (g_str_equal (values[i], "glossary") || g_str_equal (values[i], "note-text"))
      return TRUE;
  return g_strv_contains (elements, element);
}

static inline void
html_prose_start (GMarkupParseContext *context,
                  const char          *element,
                  const char         **names,
                  const char         **values,
                  gpointer             data,
                  GError             **error)
{
  HtmlProseReader *reader = data;

  if (reader->hidden > 0 || html_prose_leaves_out (element, names, values))
    reader->hidden++;
  else if (html_prose_is_text (element) && reader->text == NULL)
    reader->text = g_string_new (NULL);
}

static inline void
html_prose_text (GMarkupParseContext *context,
                 const char          *text,
                 gsize                size,
                 gpointer             data,
                 GError             **error)
{
  HtmlProseReader *reader = data;

  if (reader->text != NULL && reader->hidden == 0)
    {
      g_string_append_len (reader->text, text, (gssize)size);
      g_string_append_c (reader->text, ' ');
    }
}

static inline void
html_prose_end (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  HtmlProseReader *reader = data;

  if (reader->hidden > 0)
    reader->hidden--;
  else if (html_prose_is_text (element) && reader->text != NULL)
    g_ptr_array_add (reader->texts, g_string_free (g_steal_pointer (&reader->text), FALSE));
}

/* (element-type utf8) (transfer full) */
static inline GPtrArray *
html_prose_read (const char *html)
{
  const GMarkupParser parser = { .start_element = html_prose_start,
                                 .end_element = html_prose_end,
                                 .text = html_prose_text };
  HtmlProseReader     reader = { g_ptr_array_new_with_free_func (g_free), NULL, 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, html, -1, &error);
  g_assert_no_error (error);
  if (reader.text != NULL)
    g_string_free (reader.text, TRUE);
  return reader.texts;
}
