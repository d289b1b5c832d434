/* The tables of an HTML report as texts, for tests. The page is well-formed XML, so GMarkup
 * can read it. */
#pragma once

#include <glib.h>

typedef struct
{
  char      *caption;
  GPtrArray *titles; /* texts */
  GPtrArray *rows;   /* (element-type GPtrArray): of texts */
  gboolean   named;  /* the first cell of a row heads it */
} HtmlTable;

typedef struct
{
  GPtrArray *tables;
  GString   *text; /* of the cell or caption that is open; else NULL */
  gboolean   in_head;
} HtmlTablesReader;

static inline void
html_table_free (HtmlTable *table)
{
  g_free (table->caption);
  g_ptr_array_unref (table->titles);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

static inline HtmlTable *
html_tables_last (HtmlTablesReader *reader)
{
  return reader->tables->pdata[reader->tables->len - 1];
}

static inline void
html_tables_start (GMarkupParseContext *context,
                   const char          *element,
                   const char         **names,
                   const char         **values,
                   gpointer             data,
                   GError             **error)
{
  HtmlTablesReader *reader = data;

  if (g_str_equal (element, "table"))
    {
      HtmlTable *table = g_new0 (HtmlTable, 1);

      table->titles = g_ptr_array_new_with_free_func (g_free);
      table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
      g_ptr_array_add (reader->tables, table);
    }
  else if (g_str_equal (element, "thead") || g_str_equal (element, "tbody"))
    reader->in_head = element[1] == 'h';
  else if (g_str_equal (element, "tr") && !reader->in_head)
    g_ptr_array_add (html_tables_last (reader)->rows,
                     g_ptr_array_new_with_free_func (g_free));
  else if (g_str_equal (element, "caption") || g_str_equal (element, "th")
           || g_str_equal (element, "td"))
    reader->text = g_string_new (NULL);
}

static inline void
html_tables_text (GMarkupParseContext *context,
                  const char          *text,
                  gsize                size,
                  gpointer             data,
                  GError             **error)
{
  HtmlTablesReader *reader = data;

  if (reader->text != NULL)
    g_string_append_len (reader->text, text, (gssize)size);
}

static inline void
html_tables_end (GMarkupParseContext *context,
                 const char          *element,
                 gpointer             data,
                 GError             **error)
{
  HtmlTablesReader *reader = data;
  HtmlTable        *table;
  char             *text;

  if (reader->text == NULL)
    return;
  table = html_tables_last (reader);
  table->named |= !reader->in_head && g_str_equal (element, "th");
  text = g_string_free (g_steal_pointer (&reader->text), FALSE);
  if (g_str_equal (element, "caption"))
    table->caption = text;
  else if (reader->in_head)
    g_ptr_array_add (table->titles, text);
  else
    g_ptr_array_add (table->rows->pdata[table->rows->len - 1], text);
}

/* (element-type HtmlTable) (transfer full) */
static inline GPtrArray *
html_tables_read (const char *html)
{
  const GMarkupParser parser = { .start_element = html_tables_start,
                                 .end_element = html_tables_end,
                                 .text = html_tables_text };
  HtmlTablesReader    reader
      = { g_ptr_array_new_with_free_func ((GDestroyNotify)html_table_free), NULL, FALSE };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, html, -1, &error);
  g_assert_no_error (error);
  return reader.tables;
}
