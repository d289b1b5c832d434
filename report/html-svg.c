/* Figures in a page with many of them: colours that each figure says again and again are
 * said once, as classes of the page. A figure by itself keeps its colours in its
 * elements; here they go. */

#include "report/html-parts.h"

#include <string.h>

#define STYLE " style=\""

/* What the page's style sheet says of all its figures. */
static const char *const shared_attributes[] = { "xmlns", "style", "font-family" };

/* Takes ` fill="…"` out of the tag that begins at @tag. */
static void
erase_attribute (GString *out, gsize tag, const char *name, gsize length)
{
  g_autofree char *attribute = g_strdup_printf (" %.*s=\"", (int)length, name);
  char            *at = strstr (out->str + tag, attribute);
  char            *end = at != NULL ? strchr (at + strlen (attribute), '"') : NULL;

  if (end != NULL)
    g_string_erase (out, at - out->str, end + 1 - at);
}

static const char *
class_of (EdaHtmlClasses *classes, const char *style, gsize length)
{
  g_autofree char *text = g_strndup (style, length);
  char            *name = g_hash_table_lookup (classes->names, text);

  if (name == NULL)
    {
      name = g_strdup_printf ("k%u", g_hash_table_size (classes->names) + 1);
      g_string_append_printf (classes->rules, ".%s{%s}\n", name, text);
      g_hash_table_insert (classes->names, g_steal_pointer (&text), name);
    }
  return name;
}

/* "fill:var(--eda-dim,#66666c);stroke:…": only what the theme colours. */
static gboolean
is_themed (const char *style)
{
  return g_str_has_prefix (style, "fill:var(--eda-")
         || g_str_has_prefix (style, "stroke:var(--eda-");
}

static void
replace_style (EdaHtmlClasses *classes, GString *out, const char *style, gsize length)
{
  const char *last = strrchr (out->str, '<');
  gsize       tag = last != NULL ? (gsize)(last - out->str) : 0;

  for (const char *at = style; at < style + length;)
    {
      gsize       name = strcspn (at, ":");
      const char *next = memchr (at, ';', (gsize)(style + length - at));

      erase_attribute (out, tag, at, name);
      at = next != NULL ? next + 1 : style + length;
    }
  g_string_append_printf (out, " class=\"%s\"", class_of (classes, style, length));
}

char *
eda_html_share_styles (EdaHtmlClasses *classes, const char *svg)
{
  GString    *out = g_string_sized_new (strlen (svg));
  gsize       root = strcspn (svg, ">");
  const char *style;

  g_string_append_len (out, svg, (gssize)root);
  svg += root;
  for (gsize i = 0; i < G_N_ELEMENTS (shared_attributes); i++)
    erase_attribute (out, 0, shared_attributes[i], strlen (shared_attributes[i]));
  while ((style = strstr (svg, STYLE)) != NULL)
    {
      const char *value = style + strlen (STYLE);
      gsize       length = strcspn (value, "\"");

      g_string_append_len (out, svg, style - svg);
      svg = value + length + 1;
      if (is_themed (value))
        replace_style (classes, out, value, length);
      else
        g_string_append_len (out, style, svg - style);
    }
  g_string_append (out, svg);
  return g_string_free (out, FALSE);
}
