/* Usage: mustache-spec FILE.json...
 *
 * Fills every template of the public mustache specification's files and compares. Prints
 * TAP. */

#include "report/template.h"
#include "tests/report/facts-of-json.h"

#include <stdio.h>
#include <string.h>

/* What the specification's HTML escaping makes of text. */
static void
escape_html (GString *out, const char *text)
{
  for (; *text != '\0'; text++)
    switch (*text)
      {
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '"':
        g_string_append (out, "&quot;");
        break;
      default:
        g_string_append_c (out, *text);
      }
}

static const char *
find_partial (const char *name, gpointer data)
{
  return json_string_value (json_object_get (data, name));
}

/* Some tests have a value that is no object; it stands as "." of one. */
static EdaFacts *
facts_of_data (const json_t *data)
{
  EdaFacts *list;

  if (json_is_object (data) || json_is_array (data))
    return facts_of_value (data);
  list = eda_facts_new_list ();
  add_value (list, NULL, data);
  return list;
}

static void
check (const char *file, json_t *test, int number)
{
  const char    *name = json_string_value (json_object_get (test, "name"));
  const char    *expected = json_string_value (json_object_get (test, "expected"));
  const char    *text = json_string_value (json_object_get (test, "template"));
  json_t        *data = json_object_get (test, "data");
  EdaTemplateUse use = { escape_html, find_partial, json_object_get (test, "partials") };
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaFacts) all = facts_of_data (data);
  const EdaFacts  *facts = json_is_object (data) || json_is_array (data)
                               ? all
                               : eda_facts_get_child (all, 0);
  g_autofree char *filled = eda_template_render (name, text, facts, &use, &error);
  gboolean         same = g_strcmp0 (filled, expected) == 0;

  printf ("%s %d - %s: %s\n", same ? "ok" : "not ok", number, file, name);
  if (!same)
    printf ("# template %s\n# is %s\n# should be %s\n",
            text,
            filled != NULL ? filled : error->message,
            expected);
}

int
main (int argc, char *argv[])
{
  int number = 0;

  for (int i = 1; i < argc; i++)
    {
      g_autofree char *file = g_path_get_basename (argv[i]);
      json_error_t     error;
      json_t          *spec = json_load_file (argv[i], 0, &error);
      json_t          *test;
      size_t           k;

      if (spec == NULL)
        g_error ("%s: %s", argv[i], error.text);
      json_array_foreach (json_object_get (spec, "tests"), k, test)
          check (file, test, ++number);
      json_decref (spec);
    }
  printf ("1..%d\n", number);
  return 0;
}
