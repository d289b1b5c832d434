/* jansson's tree as facts; jansson bounds the depth and refuses what is no JSON. */

#include "challenge/facts-read.h"

#include <jansson.h>
#include <string.h>

#include "analysis/core/error.h"

static void
add (EdaFacts *parent, const char *key, json_t *value)
{
  switch (json_typeof (value))
    {
    case JSON_OBJECT:
      {
        EdaFacts   *object = eda_facts_add_object (parent, key);
        const char *name;
        json_t     *member;

        json_object_foreach (value, name, member) add (object, name, member);
        break;
      }
    case JSON_ARRAY:
      {
        EdaFacts *list = eda_facts_add_list (parent, key);
        size_t    i;
        json_t   *member;

        json_array_foreach (value, i, member) add (list, NULL, member);
        break;
      }
    case JSON_STRING:
      eda_facts_add_text (parent, key, json_string_value (value));
      break;
    case JSON_INTEGER:
      eda_facts_add_count (parent, key, json_integer_value (value));
      break;
    case JSON_REAL:
      eda_facts_add_number (parent, key, json_real_value (value));
      break;
    case JSON_TRUE:
    case JSON_FALSE:
      eda_facts_add_flag (parent, key, json_is_true (value));
      break;
    case JSON_NULL:
      eda_facts_add_null (parent, key);
      break;
    }
}

EdaFacts *
eda_facts_read (const char *text, gssize length, const char *file, GError **error)
{
  json_error_t where;
  json_t      *tree = json_loadb (
      text, length < 0 ? strlen (text) : (size_t)length, JSON_REJECT_DUPLICATES, &where);
  EdaFacts *facts;

  if (tree == NULL || !json_is_object (tree))
    {
      const EdaPlace place
          = { (char *)file,
              tree == NULL && where.line > 0 ? (guint64)where.line : 0,
              tree == NULL && where.column > 0 ? (guint64)where.column : 0 };

      eda_error_set (error,
                     EDA_ERROR_FILE_READ,
                     &place,
                     NULL,
                     "This is not the JSON that was expected: %s",
                     tree == NULL ? where.text : "no object");
      json_decref (tree);
      return NULL;
    }
  facts = eda_facts_new_object ();
  {
    const char *name;
    json_t     *member;

    json_object_foreach (tree, name, member) add (facts, name, member);
  }
  json_decref (tree);
  return facts;
}

static EdaFacts *
find (const EdaFacts *self, const char *key, EdaFactsKind kind)
{
  EdaFacts *member = eda_facts_find (self, key);

  return member != NULL && eda_facts_get_kind (member) == kind ? member : NULL;
}

const char *
eda_facts_text_of (const EdaFacts *self, const char *key, const char *otherwise)
{
  const EdaFacts *member = find (self, key, EDA_FACTS_TEXT);

  return member != NULL ? eda_facts_get_text (member) : otherwise;
}

gint64
eda_facts_count_of (const EdaFacts *self, const char *key, gint64 otherwise)
{
  const EdaFacts *member = find (self, key, EDA_FACTS_COUNT);

  return member != NULL ? eda_facts_get_count (member) : otherwise;
}

double
eda_facts_number_of (const EdaFacts *self, const char *key, double otherwise)
{
  const EdaFacts *member = find (self, key, EDA_FACTS_NUMBER);

  if (member == NULL)
    member = find (self, key, EDA_FACTS_COUNT);
  return member != NULL ? eda_facts_get_number (member) : otherwise;
}

gboolean
eda_facts_flag_of (const EdaFacts *self, const char *key, gboolean otherwise)
{
  const EdaFacts *member = find (self, key, EDA_FACTS_FLAG);

  return member != NULL ? eda_facts_get_flag (member) : otherwise;
}
