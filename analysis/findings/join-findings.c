/* Findings that would say one thing again. The strongest speaks; which others it stands
 * for is told behind its own sentence. */

#include "analysis/findings/join-findings.h"

#include <math.h>
#include <string.h>

#define TWIN_R 0.95
#define MIN_N 30
#define LIKE_TWINS "The same holds for"
#define LIKE_TIES "The same kind of tie:"
#define HUB 4 /* findings of a column from which one is enough */

static void
add_twins (GHashTable *twins, const GPtrArray *columns, const EdaCorrelations *found)
{
  for (guint i = 0; i < found->p; i++)
    for (guint j = i + 1; j < found->p; j++)
      {
        gsize       at = (gsize)i * found->p + j;
        const char *a = eda_column_profile_get_name (columns->pdata[found->columns[i]]);
        const char *b = eda_column_profile_get_name (columns->pdata[found->columns[j]]);

        if (found->n[at] >= MIN_N
            && fmax (fabs (found->r[at]), fabs (found->rho[at])) >= TWIN_R
            && !g_hash_table_contains (twins, b))
          {
            gpointer root = g_hash_table_lookup (twins, a);

            g_hash_table_insert (twins, (gpointer)b, root != NULL ? root : (gpointer)a);
          }
      }
}

static gpointer
make_twins (EdaProfile       *profile,
            const EdaContext *context,
            gconstpointer     data,
            GError          **error)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, error);
  const EdaCorrelations *found = eda_profile_get_correlations (profile, context, error);
  GHashTable            *twins;

  if (columns == NULL || found == NULL)
    return NULL;
  twins = g_hash_table_new (g_str_hash, g_str_equal);
  add_twins (twins, columns, found);
  return twins;
}

GHashTable *
eda_get_twins (EdaProfile *profile, const EdaContext *context)
{
  static const char key;

  return (GHashTable *)eda_profile_get_other (
      profile, &key, make_twins, NULL, (GDestroyNotify)g_hash_table_unref, context, NULL);
}

/* Its columns with those that nearly repeat another named by that one. */
static char *
make_key (const EdaFinding *finding, GHashTable *twins)
{
  GString *key = g_string_new (NULL);

  for (char **name = finding->columns; *name != NULL; name++)
    {
      const char *root = g_hash_table_lookup (twins, *name);

      g_string_append_printf (key, "%s\n", root != NULL ? root : *name);
    }
  return g_string_free (key, FALSE);
}

static gboolean
is_stronger (const EdaFinding *self, const EdaFinding *other)
{
  return self->severity != other->severity ? self->severity > other->severity
                                           : fabs (self->value) > fabs (other->value);
}

static const EdaFinding *
find_strongest (const GPtrArray *group)
{
  const EdaFinding *best = group->pdata[0];

  for (guint i = 1; i < group->len; i++)
    if (is_stronger (group->pdata[i], best))
      best = group->pdata[i];
  return best;
}

/* Leaves the strongest of the group in @out, with the names of the others. */
static void
let_speak (GPtrArray *out, const GPtrArray *group, const char *before, const char *behind)
{
  EdaFinding *best = (EdaFinding *)find_strongest (group);
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *said = g_steal_pointer (&best->text);

  for (guint i = 0; i < group->len; i++)
    {
      EdaFinding *other = group->pdata[i];

      if (other != best)
        g_ptr_array_add (names, g_strjoinv (" with ", other->columns));
    }
  best->text = g_strdup_printf (
      "%s %s %s%s", said, before, eda_say_list (pad, names, 6), behind);
  for (guint i = 0; i < group->len; i++)
    if (group->pdata[i] != best)
      g_ptr_array_remove (out, group->pdata[i]);
}

void
eda_join_twins (GPtrArray *out, guint first, GHashTable *twins)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GPtrArray) order = g_ptr_array_new (); /* of the groups: that of @out */

  if (g_hash_table_size (twins) == 0)
    return;
  for (guint i = first; i < out->len; i++)
    {
      char      *key = make_key (out->pdata[i], twins);
      GPtrArray *group = g_hash_table_lookup (groups, key);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_ptr_array_add (order, group);
          g_hash_table_insert (groups, key, group);
        }
      else
        g_free (key);
      g_ptr_array_add (group, out->pdata[i]);
    }
  for (guint i = 0; i < order->len; i++)
    if (((GPtrArray *)order->pdata[i])->len > 1)
      let_speak (out,
                 order->pdata[i],
                 LIKE_TWINS,
                 "; these columns go closely together (|r| or |ρ| of 0.95 or more).");
}

static gboolean
concerns (const EdaFinding *finding, const char *name)
{
  return g_strv_contains ((const char *const *)finding->columns, name);
}

/* (nullable): the column that most of the findings from @first on share, of HUB or more;
 * of several the first. */
static const char *
find_hub (const GPtrArray *out, guint first)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *hub = NULL;
  guint       most = HUB - 1;

  for (guint i = first; i < out->len; i++)
    for (char **name = ((EdaFinding *)out->pdata[i])->columns; *name != NULL; name++)
      {
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, *name)) + 1;

        g_hash_table_insert (counts, *name, GUINT_TO_POINTER (n));
        if (n > most)
          {
            most = n;
            hub = *name;
          }
      }
  return hub;
}

char *
eda_join_dup_own (const char *text)
{
  static const char *const others[] = { " " LIKE_TWINS " ", " " LIKE_TIES " " };
  const char              *end = text + strlen (text);

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      const char *at = strstr (text, others[i]);

      if (at != NULL && at < end)
        end = at;
    }
  return g_strndup (text, (gsize)(end - text));
}

void
eda_join_hubs (GPtrArray *out, guint first)
{
  g_autoptr (GPtrArray) done
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_finding_unref);
  const char *hub;

  while ((hub = find_hub (out, first)) != NULL)
    {
      g_autoptr (GPtrArray) group = g_ptr_array_new ();
      g_autofree char *name = g_strdup (hub);
      EdaFinding      *best;

      for (guint i = first; i < out->len; i++)
        if (concerns (out->pdata[i], name))
          g_ptr_array_add (group, out->pdata[i]);
      best = (EdaFinding *)find_strongest (group);
      let_speak (out, group, LIKE_TIES, ".");
      g_ptr_array_add (done, eda_finding_ref (best));
      g_ptr_array_remove (out, best);
    }
  for (guint i = 0; i < done->len; i++)
    g_ptr_array_add (out, eda_finding_ref (done->pdata[i]));
}
