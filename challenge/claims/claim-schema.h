/* What the claims language is told of a file before its values may be seen: names and, where
 * known, types of its columns. Filled by its maker, then shared and left alone. */
#pragma once

#include "analysis/profile/profile.h"

typedef enum
{
  EDA_CLAIM_COLUMN_UNKNOWN,  /* nothing is refused */
  EDA_CLAIM_COLUMN_NUMBER,
  EDA_CLAIM_COLUMN_CATEGORY, /* texts of every kind */
  EDA_CLAIM_COLUMN_EITHER,   /* numbers that are levels too: yes and no, 1 to 5 */
  EDA_CLAIM_COLUMN_DATE,
} EdaClaimColumnType;

typedef struct _EdaClaimSchema EdaClaimSchema;

EdaClaimSchema *eda_claim_schema_new (void);
/* Everything that the table shows, levels included: for files whose values may be seen. */
EdaClaimSchema *
eda_claim_schema_new_of_profile (EdaProfile *profile, const EdaContext *context, GError **error);
EdaClaimSchema *eda_claim_schema_ref (EdaClaimSchema *self);
void            eda_claim_schema_unref (EdaClaimSchema *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaClaimSchema, eda_claim_schema_unref)

/* Returns its index, from 0. */
guint eda_claim_schema_add (EdaClaimSchema *self, const char *name, EdaClaimColumnType type);
/* Declared by a dictionary or seen: offered where a level may stand. */
void eda_claim_schema_add_level (EdaClaimSchema *self, guint column, const char *level);
/* As a dictionary says. */
void eda_claim_schema_set_meaning (EdaClaimSchema *self, guint column, const char *meaning);

guint              eda_claim_schema_get_n_columns (const EdaClaimSchema *self);
const char        *eda_claim_schema_get_name (const EdaClaimSchema *self, guint column);
EdaClaimColumnType eda_claim_schema_get_type (const EdaClaimSchema *self, guint column);
/* (element-type char*): may be empty. */
const GPtrArray *eda_claim_schema_get_levels (const EdaClaimSchema *self, guint column);
const char      *eda_claim_schema_get_meaning (const EdaClaimSchema *self, guint column); /* (nullable) */
/* Its own spelling first, then whatever the case; -1: there is none. */
int eda_claim_schema_find (const EdaClaimSchema *self, const char *name);
/* What may be known before a value is seen: the names, and a type where the loader had no doubt. Texts
 * of which many are numbers have none, for that is something to find out. */
EdaClaimSchema *eda_claim_schema_new_blind (const EdaTable *table);
/* As much of @self as a challenge of that blind level tells: names; with types; with meanings. */
EdaClaimSchema *eda_claim_schema_new_less (const EdaClaimSchema *self, guint blind_level);
/* "number", "text", "date"; "?" where it is not known */
const char *eda_claim_column_type_to_words (EdaClaimColumnType type);
