/* Findings as values, and the rule for their "so what?". */

#include "challenge/session/finding-log.h"

#include <math.h>
#include <string.h>

static const char *const link_names[]
    = { "supports", "contradicts", "refines", "unexpected" };

EdaLoggedFinding *
eda_logged_finding_new (void)
{
  EdaLoggedFinding *self = g_new0 (EdaLoggedFinding, 1);

  self->confidence = NAN;
  return self;
}

EdaLoggedFinding *
eda_logged_finding_copy (const EdaLoggedFinding *self)
{
  EdaLoggedFinding *copy = g_memdup2 (self, sizeof *self);
  char            **texts[] = { &copy->pattern, &copy->headline, &copy->so_what,
                                &copy->action,  &copy->filter,   &copy->transform };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup (*texts[i]);
  copy->columns = g_strdupv (self->columns);
  copy->statistic = self->statistic != NULL ? eda_facts_ref (self->statistic) : NULL;
  return copy;
}

void
eda_logged_finding_free (EdaLoggedFinding *self)
{
  g_free (self->pattern);
  g_strfreev (self->columns);
  g_free (self->headline);
  g_free (self->so_what);
  g_free (self->action);
  g_free (self->filter);
  g_free (self->transform);
  g_clear_pointer (&self->statistic, eda_facts_unref);
  g_free (self);
}

const char *
eda_link_get_name (EdaLink link)
{
  return link_names[link];
}

int
eda_link_find (const char *name)
{
  for (int i = 0; i < (int)G_N_ELEMENTS (link_names); i++)
    if (g_strcmp0 (link_names[i], name) == 0)
      return i;
  return -1;
}

/* What somebody does. "look into" and "should" alone are none. */
static const char *const verbs[]
    = { "use",     "drop",    "remove", "keep",   "fix",     "clean",      "ask",
        "check",   "replace", "recode", "merge",  "split",   "segment",    "group",
        "collect", "measure", "model",  "fit",    "predict", "report",     "show",
        "tell",    "warn",    "stop",   "start",  "change",  "raise",      "lower",
        "exclude", "include", "impute", "fill",   "log",     "transform",  "scale",
        "cap",     "compare", "test",   "add",    "delete",  "call",       "order",
        "move",    "invest",  "price",  "target", "review",  "prioritise", NULL };
/* Somebody or something that it is done with. */
static const char *const objects[]
    = { "team",    "customer",  "customers", "model",   "report",   "source", "sources",
        "manager", "staff",     "system",    "user",    "users",    "column", "median",
        "mean",    "dashboard", "owner",     "analyst", "supplier", NULL };
static const char *const conditions[]
    = { "so",     "because", "if",   "unless", "otherwise", "before", "instead",
        "rather", "avoid",   "when", "until",  "after",     NULL };

static gboolean
is_one_of (const char *word, const char *const *list)
{
  return g_strv_contains (list, word);
}

static char **
words_of (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (char *at = folded; *at != '\0'; at++)
    if (g_ascii_ispunct (*at) && *at != '%' && *at != '-')
      *at = ' ';
  return g_strsplit_set (folded, " \t\n", -1);
}

static gboolean
is_column (const char *word, const char *const *columns)
{
  for (gsize i = 0; columns != NULL && columns[i] != NULL; i++)
    {
      g_autofree char *folded = g_utf8_casefold (columns[i], -1);

      if (g_str_equal (word, folded))
        return TRUE;
    }
  return FALSE;
}

typedef struct
{
  guint    words, long_words, repeated;
  gboolean verb, object, condition;
} Line;

static Line
look_at (char **words, const char *const *headline, const char *const *columns)
{
  Line line = { 0 };

  for (; *words != NULL; words++)
    {
      if (**words == '\0')
        continue;
      line.words++;
      line.verb = line.verb || is_one_of (*words, verbs);
      line.condition = line.condition || is_one_of (*words, conditions);
      line.object = line.object || is_one_of (*words, objects)
                    || is_column (*words, columns)
                    || strpbrk (*words, "0123456789") != NULL;
      if (g_utf8_strlen (*words, -1) < 4)
        continue;
      line.long_words++;
      line.repeated += is_one_of (*words, headline);
    }
  return line;
}

guint
eda_so_what_score (const char *so_what, const char *headline, const char *const *columns)
{
  g_auto (GStrv) words = words_of (so_what != NULL ? so_what : "");
  g_auto (GStrv) said = words_of (headline != NULL ? headline : "");
  const Line line = look_at (words, (const char *const *)said, columns);

  if (line.words < 4 || (!line.verb && line.repeated > 0.6 * line.long_words))
    return 0;
  if (!line.verb || !line.object)
    return 1;
  return line.condition ? 3 : 2;
}
