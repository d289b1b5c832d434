/* The tree of named facts. A node is 16 bytes; the numbers of a list lie side by side in
 * one block, so that matrices over hundreds of columns stay affordable. */

#include "analysis/result/facts.h"

#include <string.h>

typedef struct
{
  GPtrArray *children; /* EdaFacts, owned unless they lie in a block */
  GPtrArray *keys;     /* char*, objects only */
  GPtrArray *blocks;   /* (nullable): arrays of EdaFacts that children point into */
} Members;

struct _EdaFacts
{
  gatomicrefcount ref_count; /* 0 = lies in its parent's block */
  EdaFactsKind    kind;
  union
  {
    gboolean flag;
    gint64   count;
    double   number;
    char    *text;
    Members *members;
  };
};

G_STATIC_ASSERT (sizeof (EdaFacts) == 16);

static gboolean
has_members (const EdaFacts *self)
{
  return self->kind == EDA_FACTS_LIST || self->kind == EDA_FACTS_OBJECT;
}

static gboolean
is_in_block (const EdaFacts *self)
{
  return g_atomic_int_get (&self->ref_count) == 0;
}

static EdaFacts *
facts_new (EdaFactsKind kind)
{
  EdaFacts *self = g_new0 (EdaFacts, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  return self;
}

static EdaFacts *
container_new (EdaFactsKind kind)
{
  EdaFacts *self = facts_new (kind);

  self->members = g_new0 (Members, 1);
  self->members->children = g_ptr_array_new ();
  if (kind == EDA_FACTS_OBJECT)
    self->members->keys = g_ptr_array_new_with_free_func (g_free);
  return self;
}

EdaFacts *
eda_facts_new_object (void)
{
  return container_new (EDA_FACTS_OBJECT);
}

EdaFacts *
eda_facts_new_list (void)
{
  return container_new (EDA_FACTS_LIST);
}

/* A number in a block cannot outlive its list: whoever keeps it gets an equal one of his
 * own. */
EdaFacts *
eda_facts_ref (EdaFacts *self)
{
  if (is_in_block (self))
    {
      EdaFacts *own = facts_new (self->kind);

      own->number = self->number;
      return own;
    }
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
members_free (Members *self)
{
  for (guint i = 0; i < self->children->len; i++)
    if (!is_in_block (self->children->pdata[i]))
      eda_facts_unref (self->children->pdata[i]);
  g_ptr_array_unref (self->children);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_free (self);
}

void
eda_facts_unref (EdaFacts *self)
{
  g_return_if_fail (!is_in_block (self));
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  if (has_members (self))
    members_free (self->members);
  else if (self->kind == EDA_FACTS_TEXT)
    g_free (self->text);
  g_free (self);
}

static int
index_of (const EdaFacts *self, const char *key)
{
  for (guint i = 0; i < self->members->keys->len; i++)
    {
      const char *there = self->members->keys->pdata[i];

      if (there[0] == key[0] && strcmp (there, key) == 0)
        return (int)i;
    }
  return -1;
}

static void
replace_child (EdaFacts *self, guint index, EdaFacts *take_child)
{
  EdaFacts *old = self->members->children->pdata[index];

  self->members->children->pdata[index] = take_child;
  if (!is_in_block (old))
    eda_facts_unref (old);
}

/* A key that is there already gets the new child in its old place. */
void
eda_facts_add_take (EdaFacts *self, const char *key, EdaFacts *take_child)
{
  int there;

  g_return_if_fail (has_members (self));
  g_return_if_fail ((self->kind == EDA_FACTS_OBJECT) == (key != NULL));

  there = key != NULL ? index_of (self, key) : -1;
  if (there >= 0)
    {
      replace_child (self, (guint)there, take_child);
      return;
    }
  g_ptr_array_add (self->members->children, take_child);
  if (key != NULL)
    g_ptr_array_add (self->members->keys, g_strdup (key));
}

void
eda_facts_add_null (EdaFacts *self, const char *key)
{
  eda_facts_add_take (self, key, facts_new (EDA_FACTS_NULL));
}

void
eda_facts_add_flag (EdaFacts *self, const char *key, gboolean flag)
{
  EdaFacts *child = facts_new (EDA_FACTS_FLAG);

  child->flag = flag;
  eda_facts_add_take (self, key, child);
}

void
eda_facts_add_count (EdaFacts *self, const char *key, gint64 count)
{
  EdaFacts *child = facts_new (EDA_FACTS_COUNT);

  child->count = count;
  eda_facts_add_take (self, key, child);
}

void
eda_facts_add_number (EdaFacts *self, const char *key, double number)
{
  EdaFacts *child = facts_new (EDA_FACTS_NUMBER);

  child->number = number;
  eda_facts_add_take (self, key, child);
}

void
eda_facts_add_text (EdaFacts *self, const char *key, const char *text)
{
  EdaFacts *child = facts_new (text != NULL ? EDA_FACTS_TEXT : EDA_FACTS_NULL);

  child->text = g_strdup (text);
  eda_facts_add_take (self, key, child);
}

static void
append_numbers (EdaFacts *list, const double *numbers, gsize n)
{
  EdaFacts *block = g_new0 (EdaFacts, n);

  for (gsize i = 0; i < n; i++)
    {
      block[i].kind = EDA_FACTS_NUMBER;
      block[i].number = numbers[i];
      g_ptr_array_add (list->members->children, &block[i]);
    }
  if (list->members->blocks == NULL)
    list->members->blocks = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (list->members->blocks, block);
}

void
eda_facts_add_numbers (EdaFacts *self, const char *key, const double *numbers, gsize n)
{
  append_numbers (eda_facts_add_list (self, key), numbers, n);
}

void
eda_facts_add_matrix (
    EdaFacts *self, const char *key, const double *values, gsize rows, gsize columns)
{
  EdaFacts *list = eda_facts_add_list (self, key);

  for (gsize row = 0; row < rows; row++)
    eda_facts_add_numbers (list, NULL, values + row * columns, columns);
}

void
eda_facts_add_texts (EdaFacts *self, const char *key, const char *const *texts)
{
  EdaFacts *list = eda_facts_add_list (self, key);

  for (; *texts != NULL; texts++)
    eda_facts_add_text (list, NULL, *texts);
}

EdaFacts *
eda_facts_add_object (EdaFacts *self, const char *key)
{
  EdaFacts *child = eda_facts_new_object ();

  eda_facts_add_take (self, key, child);
  return child;
}

EdaFacts *
eda_facts_add_list (EdaFacts *self, const char *key)
{
  EdaFacts *child = eda_facts_new_list ();

  eda_facts_add_take (self, key, child);
  return child;
}

EdaFactsKind
eda_facts_get_kind (const EdaFacts *self)
{
  return self->kind;
}

gboolean
eda_facts_get_flag (const EdaFacts *self)
{
  g_return_val_if_fail (self->kind == EDA_FACTS_FLAG, FALSE);
  return self->flag;
}

gint64
eda_facts_get_count (const EdaFacts *self)
{
  g_return_val_if_fail (self->kind == EDA_FACTS_COUNT, 0);
  return self->count;
}

double
eda_facts_get_number (const EdaFacts *self)
{
  g_return_val_if_fail (self->kind == EDA_FACTS_NUMBER || self->kind == EDA_FACTS_COUNT,
                        0);
  return self->kind == EDA_FACTS_COUNT ? (double)self->count : self->number;
}

const char *
eda_facts_get_text (const EdaFacts *self)
{
  g_return_val_if_fail (self->kind == EDA_FACTS_TEXT, NULL);
  return self->text;
}

gsize
eda_facts_get_size (const EdaFacts *self)
{
  g_return_val_if_fail (has_members (self), 0);
  return self->members->children->len;
}

EdaFacts *
eda_facts_get_child (const EdaFacts *self, gsize index)
{
  g_return_val_if_fail (index < eda_facts_get_size (self), NULL);
  return self->members->children->pdata[index];
}

const char *
eda_facts_get_key (const EdaFacts *self, gsize index)
{
  g_return_val_if_fail (self->kind == EDA_FACTS_OBJECT, NULL);
  g_return_val_if_fail (index < eda_facts_get_size (self), NULL);
  return self->members->keys->pdata[index];
}

EdaFacts *
eda_facts_find (const EdaFacts *self, const char *key)
{
  int index;

  g_return_val_if_fail (self->kind == EDA_FACTS_OBJECT, NULL);
  index = index_of (self, key);
  return index >= 0 ? self->members->children->pdata[index] : NULL;
}

static gboolean
is_list_of_objects (const EdaFacts *self)
{
  if (self->kind != EDA_FACTS_LIST)
    return FALSE;
  for (gsize i = 0; i < eda_facts_get_size (self); i++)
    if (eda_facts_get_child (self, i)->kind != EDA_FACTS_OBJECT)
      return FALSE;
  return TRUE;
}

static gboolean
can_join (const EdaFacts *self, const EdaFacts *other)
{
  if (self->kind == EDA_FACTS_OBJECT || other->kind == EDA_FACTS_OBJECT)
    return self->kind == other->kind;
  return is_list_of_objects (self) && is_list_of_objects (other)
         && eda_facts_get_size (self) == eda_facts_get_size (other);
}

static EdaFacts *
copy_shallow (const EdaFacts *self)
{
  EdaFacts *copy = container_new (self->kind);

  for (gsize i = 0; i < eda_facts_get_size (self); i++)
    eda_facts_add_take (copy,
                        self->kind == EDA_FACTS_OBJECT ? eda_facts_get_key (self, i)
                                                       : NULL,
                        eda_facts_ref (eda_facts_get_child (self, i)));
  return copy;
}

/* Children are shared between trees; a shared one is copied before it is changed. */
static EdaFacts *
own_child (EdaFacts *self, guint index)
{
  EdaFacts *child = self->members->children->pdata[index];

  if (!g_atomic_ref_count_compare (&child->ref_count, 1))
    replace_child (self, index, copy_shallow (child));
  return self->members->children->pdata[index];
}

static void
join_child (EdaFacts *self, guint index, EdaFacts *other)
{
  if (can_join (self->members->children->pdata[index], other))
    eda_facts_merge (own_child (self, index), other);
  else
    replace_child (self, index, eda_facts_ref (other));
}

void
eda_facts_merge (EdaFacts *self, const EdaFacts *other)
{
  g_return_if_fail (can_join (self, other));

  for (gsize i = 0; i < eda_facts_get_size (other); i++)
    {
      EdaFacts   *child = eda_facts_get_child (other, i);
      const char *key
          = self->kind == EDA_FACTS_OBJECT ? eda_facts_get_key (other, i) : NULL;
      int there = key != NULL ? index_of (self, key) : (int)i;

      if (there >= 0)
        join_child (self, (guint)there, child);
      else
        eda_facts_add_take (self, key, eda_facts_ref (child));
    }
}
