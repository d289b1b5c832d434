/* Levels that are probably one thing: by folding away what does not count, and by how
 * alike a rare and a frequent one are. */

#include "analysis/profile/spellings.h"

#include "analysis/kernels/jaro-winkler.h"

#include <string.h>

#define NEAR_LEVELS 400 /* each is compared with each */
#define NEAR_DISTANCE 0.10
#define NEAR_SHARE 0.05 /* a rare level has at most this share of the rows */
#define NEAR_TIMES 5    /* and its likeness so many times as many rows */
#define NEAR_LETTERS 4  /* shorter words are too easily alike */

static void
variants_clear (gpointer data)
{
  g_free (((EdaVariants *)data)->levels);
}

static void
spellings_free (gpointer data)
{
  EdaSpellings *self = data;

  g_array_unref (self->variants);
  g_array_unref (self->near);
  g_free (self);
}

static gboolean
is_invisible (gunichar c)
{
  return c == 0x00ad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff;
}

static gboolean
is_odd_space (gunichar c)
{
  return c != ' ' && g_unichar_isspace (c);
}

/* The character that an entity at @text stands for, and its end; 0 = it is none. */
static gunichar
read_entity (const char *text, const char **end)
{
  static const struct
  {
    const char *name;
    gunichar    sign;
  } names[] = { { "&amp;", '&' },    { "&lt;", '<' },     { "&gt;", '>' },
                { "&quot;", '"' },   { "&apos;", '\'' },  { "&nbsp;", ' ' },
                { "&auml;", 0xe4 },  { "&ouml;", 0xf6 },  { "&uuml;", 0xfc },
                { "&szlig;", 0xdf }, { "&eacute;", 0xe9 } };
  guint64 code;
  char   *stop;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (text, names[i].name))
      {
        *end = text + strlen (names[i].name);
        return names[i].sign;
      }
  if (text[1] != '#' || !g_ascii_isdigit (text[2]))
    return 0;
  code = g_ascii_strtoull (text + 2, &stop, 10);
  *end = stop + 1;
  return *stop == ';' && code < 0x110000 && g_unichar_validate ((gunichar)code)
             ? (gunichar)code
             : 0;
}

/* What is left when entities are read, signs without ink are gone and spaces are single;
 * notes each trouble on the way. */
static GString *
straighten (const char *text, gboolean trouble[])
{
  GString    *out = g_string_new (NULL);
  const char *next;

  for (const char *at = text; *at != '\0'; at = next)
    {
      gunichar c = g_utf8_get_char (at), sign = 0;
      gboolean first = out->len == 0, after_space;

      next = g_utf8_next_char (at);
      if (c == '&' && (sign = read_entity (at, &next)) != 0)
        {
          trouble[EDA_SPELLING_ENTITY] = TRUE;
          c = sign;
        }
      if (is_invisible (c) || (is_odd_space (c) && sign == 0))
        trouble[EDA_SPELLING_INVISIBLE] = TRUE;
      if (is_invisible (c))
        continue;
      after_space = !first && out->str[out->len - 1] == ' ';
      if (!g_unichar_isspace (c))
        g_string_append_unichar (out, c);
      else if (first || after_space)
        trouble[EDA_SPELLING_SPACES] = TRUE;
      else
        g_string_append_c (out, ' ');
    }
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    {
      trouble[EDA_SPELLING_SPACES] = TRUE;
      g_string_truncate (out, out->len - 1);
    }
  return out;
}

/* What counts of a level: two with the same fold are one thing. */
static char *
fold (const char *text, gboolean trouble[])
{
  g_autoptr (GString) straight = straighten (text, trouble);
  g_autofree char *composed = g_utf8_normalize (straight->str, -1, G_NORMALIZE_NFC);
  g_autofree char *small = NULL;

  if (composed == NULL)
    return g_strdup (text);
  trouble[EDA_SPELLING_NOT_NFC] = strcmp (composed, straight->str) != 0;
  small = g_utf8_casefold (composed, -1);
  return g_steal_pointer (&small);
}

/* Folds every level; @folds: (out): n_levels texts */
static void
fold_levels (EdaSpellings *self, const EdaColumnProfile *column, GPtrArray *folds)
{
  for (guint i = 0; i < column->n_levels; i++)
    {
      gboolean trouble[EDA_N_SPELLING_TROUBLES] = { FALSE };

      g_ptr_array_add (folds, fold (column->levels[i].value, trouble));
      for (guint k = 0; k < EDA_N_SPELLING_TROUBLES; k++)
        self->troubled[k] += trouble[k] ? column->levels[i].count : 0;
    }
}

static void
add_variant (EdaVariants *self, const EdaColumnProfile *column, guint level)
{
  self->levels = g_renew (guint, self->levels, self->n_levels + 1);
  self->levels[self->n_levels++] = level;
  self->rows += column->levels[level].count;
}

static void
find_variants (EdaSpellings *self, const EdaColumnProfile *column, const GPtrArray *folds)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) group = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < folds->len; i++)
    {
      gpointer place = NULL, one = NULL;

      if (g_hash_table_lookup_extended (group, folds->pdata[i], NULL, &place))
        add_variant (
            &g_array_index (self->variants, EdaVariants, GPOINTER_TO_UINT (place)),
            column,
            i);
      else if (g_hash_table_lookup_extended (first, folds->pdata[i], NULL, &one))
        {
          EdaVariants variants = { NULL, 0, 0 };

          add_variant (&variants, column, GPOINTER_TO_UINT (one));
          add_variant (&variants, column, i);
          g_hash_table_insert (
              group, folds->pdata[i], GUINT_TO_POINTER (self->variants->len));
          g_array_append_val (self->variants, variants);
        }
      else
        g_hash_table_insert (first, folds->pdata[i], GUINT_TO_POINTER (i));
    }
}

typedef struct
{
  gunichar *letters;
  glong     n;
  char     *digits; /* in their order: "Room 12" and "Room 13" are no slip */
} Word;

static void
word_clear (gpointer data)
{
  g_free (((Word *)data)->letters);
  g_free (((Word *)data)->digits);
}

static Word
word_new (const char *fold)
{
  Word self = { NULL, 0, NULL };
  g_autoptr (GString) digits = g_string_new (NULL);

  self.letters = g_utf8_to_ucs4_fast (fold, -1, &self.n);
  for (glong i = 0; i < self.n; i++)
    if (g_unichar_isdigit (self.letters[i]))
      g_string_append_unichar (digits, self.letters[i]);
  self.digits = g_string_free (g_steal_pointer (&digits), FALSE);
  return self;
}

static int
compare_near (gconstpointer a, gconstpointer b)
{
  const EdaNearLevel *one = a, *two = b;

  if (one->distance != two->distance)
    return one->distance < two->distance ? -1 : 1;
  return one->rare < two->rare ? -1 : one->rare > two->rare;
}

/* The nearest of the more frequent levels, when it is near enough. */
static void
find_likeness (EdaSpellings           *self,
               const EdaColumnProfile *column,
               const GArray           *words,
               guint                   rare)
{
  const Word  *word = &g_array_index (words, Word, rare);
  EdaNearLevel best = { rare, rare, 1 };

  for (guint i = 0; i < rare; i++)
    {
      const Word *other = &g_array_index (words, Word, i);
      double      distance;

      if (other->n < NEAR_LETTERS
          || column->levels[i].count < NEAR_TIMES * column->levels[rare].count
          || strcmp (other->digits, word->digits) != 0)
        continue;
      distance = eda_jaro_winkler (
          word->letters, (gsize)word->n, other->letters, (gsize)other->n);
      if (distance > 0 && distance < best.distance)
        {
          best.frequent = i;
          best.distance = distance;
        }
    }
  if (best.distance <= NEAR_DISTANCE)
    g_array_append_val (self->near, best);
}

static void
find_near (EdaSpellings *self, const EdaColumnProfile *column, const GPtrArray *folds)
{
  guint n = MIN (folds->len, NEAR_LEVELS);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Word));

  g_array_set_clear_func (words, word_clear);
  for (guint i = 0; i < n; i++)
    {
      Word word = word_new (folds->pdata[i]);

      g_array_append_val (words, word);
    }
  for (guint i = 1; i < n; i++)
    if (g_array_index (words, Word, i).n >= NEAR_LETTERS
        && (double)column->levels[i].count <= NEAR_SHARE * (double)column->n)
      find_likeness (self, column, words, i);
  g_array_sort (self->near, compare_near);
  self->levels_left_out = folds->len - n;
}

static EdaSpellings *
look_at_column (const EdaColumnProfile *column, guint index)
{
  EdaSpellings *self = g_new0 (EdaSpellings, 1);
  g_autoptr (GPtrArray) folds = g_ptr_array_new_with_free_func (g_free);

  self->column = index;
  self->variants = g_array_new (FALSE, FALSE, sizeof (EdaVariants));
  self->near = g_array_new (FALSE, FALSE, sizeof (EdaNearLevel));
  g_array_set_clear_func (self->variants, variants_clear);
  fold_levels (self, column, folds);
  if (eda_column_get_type (column->column) != EDA_TYPE_IDENTIFIER)
    find_variants (self, column, folds);
  if (eda_column_get_type (column->column) == EDA_TYPE_CATEGORICAL)
    find_near (self, column, folds);
  return self;
}

static gboolean
has_anything (const EdaSpellings *self)
{
  gsize troubled = 0;

  for (guint k = 0; k < EDA_N_SPELLING_TROUBLES; k++)
    troubled += self->troubled[k];
  return troubled > 0 || self->variants->len > 0 || self->near->len > 0;
}

GPtrArray *
eda_spellings_new (const EdaColumnProfile *const *columns,
                   guint                          n_columns,
                   const EdaContext              *context,
                   GError                       **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (spellings_free);

  for (guint i = 0; i < n_columns; i++)
    {
      if (!eda_context_check (context, error))
        return NULL;
      if (!columns[i]->has_levels
          || eda_column_get_storage (columns[i]->column) != EDA_STORAGE_TEXT)
        continue;
      g_ptr_array_add (found, look_at_column (columns[i], i));
      if (!has_anything (found->pdata[found->len - 1]))
        g_ptr_array_remove_index (found, found->len - 1);
    }
  return g_steal_pointer (&found);
}
