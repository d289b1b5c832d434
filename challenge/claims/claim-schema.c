/* Columns by name and type. */

#include "challenge/claims/claim-schema.h"

#define MOST_LEVELS 50 /* offered for completion; a column of more is no short list */

/* Of how blind one is. */
#define TELLS_TYPES 1
#define TELLS_MEANINGS 2

typedef struct
{
  char              *name, *folded;
  char              *meaning; /* (nullable) */
  EdaClaimColumnType type;
  GPtrArray         *levels;
} Column;

struct _EdaClaimSchema
{
  gatomicrefcount ref_count;
  GPtrArray      *columns;
};

static void
column_free (gpointer data)
{
  Column *column = data;

  g_free (column->name);
  g_free (column->folded);
  g_free (column->meaning);
  g_ptr_array_unref (column->levels);
  g_free (column);
}

EdaClaimSchema *
eda_claim_schema_new (void)
{
  EdaClaimSchema *self = g_new0 (EdaClaimSchema, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->columns = g_ptr_array_new_with_free_func (column_free);
  return self;
}

EdaClaimSchema *
eda_claim_schema_ref (EdaClaimSchema *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
eda_claim_schema_unref (EdaClaimSchema *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->columns);
  g_free (self);
}

static EdaClaimColumnType
type_of (const EdaColumnProfile *column)
{
  switch (eda_column_get_storage (column->column))
    {
    case EDA_STORAGE_BOOLEAN:
      return EDA_CLAIM_COLUMN_EITHER;
    case EDA_STORAGE_INTEGER:
    case EDA_STORAGE_REAL:
      return column->has_levels ? EDA_CLAIM_COLUMN_EITHER : EDA_CLAIM_COLUMN_NUMBER;
    case EDA_STORAGE_DATE:
    case EDA_STORAGE_DATETIME:
    case EDA_STORAGE_TIME:
      return EDA_CLAIM_COLUMN_DATE;
    case EDA_STORAGE_TEXT:
      return EDA_CLAIM_COLUMN_CATEGORY;
    }
  return EDA_CLAIM_COLUMN_UNKNOWN;
}

/* Whole numbers may be codes of groups: how many different ones there are is not told. */
static EdaClaimColumnType
blind_type_of (const EdaColumn *column)
{
  switch (eda_column_get_storage (column))
    {
    case EDA_STORAGE_BOOLEAN:
    case EDA_STORAGE_INTEGER:
      return EDA_CLAIM_COLUMN_EITHER;
    case EDA_STORAGE_REAL:
      return EDA_CLAIM_COLUMN_NUMBER;
    case EDA_STORAGE_DATE:
    case EDA_STORAGE_DATETIME:
    case EDA_STORAGE_TIME:
      return EDA_CLAIM_COLUMN_DATE;
    case EDA_STORAGE_TEXT:
      return eda_column_get_reading (column)->n_numbers > 0 ? EDA_CLAIM_COLUMN_UNKNOWN
                                                            : EDA_CLAIM_COLUMN_CATEGORY;
    }
  return EDA_CLAIM_COLUMN_UNKNOWN;
}

EdaClaimSchema *
eda_claim_schema_new_blind (const EdaTable *table)
{
  EdaClaimSchema *self = eda_claim_schema_new ();

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      const EdaColumn *column = eda_table_get_column (table, i);

      eda_claim_schema_add (self, eda_column_get_name (column), blind_type_of (column));
    }
  return self;
}

EdaClaimSchema *
eda_claim_schema_new_less (const EdaClaimSchema *self, guint blind_level)
{
  EdaClaimSchema *less = eda_claim_schema_new ();

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = self->columns->pdata[i];

      eda_claim_schema_add (less,
                            column->name,
                            blind_level >= TELLS_TYPES ? column->type
                                                       : EDA_CLAIM_COLUMN_UNKNOWN);
      if (blind_level >= TELLS_MEANINGS)
        eda_claim_schema_set_meaning (less, i, column->meaning);
    }
  return less;
}

const char *
eda_claim_column_type_to_words (EdaClaimColumnType type)
{
  switch (type)
    {
    case EDA_CLAIM_COLUMN_NUMBER:
      return "number";
    case EDA_CLAIM_COLUMN_CATEGORY:
      return "text";
    case EDA_CLAIM_COLUMN_EITHER:
      return "number or group";
    case EDA_CLAIM_COLUMN_DATE:
      return "date";
    case EDA_CLAIM_COLUMN_UNKNOWN:
      break;
    }
  return "?";
}

EdaClaimSchema *
eda_claim_schema_new_of_profile (EdaProfile       *profile,
                                 const EdaContext *context,
                                 GError          **error)
{
  g_autoptr (EdaClaimSchema) self = eda_claim_schema_new ();
  const guint n = eda_table_get_n_columns (eda_profile_get_table (profile));

  for (guint i = 0; i < n; i++)
    {
      const EdaColumnProfile *column
          = eda_profile_get_column (profile, i, context, error);

      if (column == NULL)
        return NULL;
      eda_claim_schema_add (self, eda_column_get_name (column->column), type_of (column));
      for (guint k = 0;
           column->has_levels && column->distinct <= MOST_LEVELS && k < column->n_levels;
           k++)
        eda_claim_schema_add_level (self, i, column->levels[k].value);
    }
  return g_steal_pointer (&self);
}

guint
eda_claim_schema_add (EdaClaimSchema *self, const char *name, EdaClaimColumnType type)
{
  Column *column = g_new0 (Column, 1);

  column->name = g_strdup (name);
  column->folded = g_utf8_casefold (name, -1);
  column->type = type;
  column->levels = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->columns, column);
  return self->columns->len - 1;
}

void
eda_claim_schema_add_level (EdaClaimSchema *self, guint column, const char *level)
{
  g_ptr_array_add (((Column *)self->columns->pdata[column])->levels, g_strdup (level));
}

void
eda_claim_schema_set_meaning (EdaClaimSchema *self, guint column, const char *meaning)
{
  Column *changed = self->columns->pdata[column];

  g_free (changed->meaning);
  changed->meaning = g_strdup (meaning);
}

const char *
eda_claim_schema_get_meaning (const EdaClaimSchema *self, guint column)
{
  return ((Column *)self->columns->pdata[column])->meaning;
}

guint
eda_claim_schema_get_n_columns (const EdaClaimSchema *self)
{
  return self->columns->len;
}

const char *
eda_claim_schema_get_name (const EdaClaimSchema *self, guint column)
{
  return ((Column *)self->columns->pdata[column])->name;
}

EdaClaimColumnType
eda_claim_schema_get_type (const EdaClaimSchema *self, guint column)
{
  return ((Column *)self->columns->pdata[column])->type;
}

const GPtrArray *
eda_claim_schema_get_levels (const EdaClaimSchema *self, guint column)
{
  return ((Column *)self->columns->pdata[column])->levels;
}

int
eda_claim_schema_find (const EdaClaimSchema *self, const char *name)
{
  g_autofree char *folded = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (((Column *)self->columns->pdata[i])->name, name))
      return (int)i;
  folded = g_utf8_casefold (name, -1);
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (((Column *)self->columns->pdata[i])->folded, folded))
      return (int)i;
  return -1;
}
