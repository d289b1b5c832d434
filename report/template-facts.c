/* What a name stands for. */

#include "report/template-facts.h"

#include "analysis/result/format.h"

static const EdaFacts *
find_in (const EdaFacts *facts, const char *key)
{
  if (eda_facts_get_kind (facts) != EDA_FACTS_OBJECT)
    return NULL;
  return eda_facts_find (facts, key);
}

const EdaFacts *
eda_template_look_up (const GPtrArray *stack, const char *name)
{
  g_auto (GStrv) parts = NULL;
  const EdaFacts *found = NULL;

  if (g_str_equal (name, "."))
    return stack->pdata[stack->len - 1];
  parts = g_strsplit (name, ".", -1);
  if (parts[0] == NULL)
    return NULL;
  for (guint i = stack->len; i > 0 && found == NULL; i--)
    found = find_in (stack->pdata[i - 1], parts[0]);
  for (char **part = parts + 1; found != NULL && *part != NULL; part++)
    found = find_in (found, *part);
  return found;
}

char *
eda_template_to_text (const EdaFacts *facts)
{
  switch (eda_facts_get_kind (facts))
    {
    case EDA_FACTS_FLAG:
      return g_strdup (eda_facts_get_flag (facts) ? "true" : "false");
    case EDA_FACTS_COUNT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, eda_facts_get_count (facts));
    case EDA_FACTS_NUMBER:
      return eda_format_exact (eda_facts_get_number (facts));
    case EDA_FACTS_TEXT:
      return g_strdup (eda_facts_get_text (facts));
    case EDA_FACTS_NULL:
    case EDA_FACTS_LIST:
    case EDA_FACTS_OBJECT:
      break;
    }
  return g_strdup ("");
}

gboolean
eda_template_is_true (const EdaFacts *facts)
{
  if (facts == NULL)
    return FALSE;
  switch (eda_facts_get_kind (facts))
    {
    case EDA_FACTS_NULL:
      return FALSE;
    case EDA_FACTS_FLAG:
      return eda_facts_get_flag (facts);
    case EDA_FACTS_TEXT:
      return eda_facts_get_text (facts)[0] != '\0';
    case EDA_FACTS_LIST:
      return eda_facts_get_size (facts) > 0;
    case EDA_FACTS_COUNT:
    case EDA_FACTS_NUMBER:
    case EDA_FACTS_OBJECT:
      break;
    }
  return TRUE;
}
