/* The columns that claims are tried on: those of a passenger list, a shop and a flat. */
#pragma once

#include "challenge/claims/claim-schema.h"

static inline EdaClaimSchema *
claims_schema (void)
{
  static const struct
  {
    const char        *name;
    EdaClaimColumnType type;
  } columns[] = {
    { "id", EDA_CLAIM_COLUMN_NUMBER },        { "price", EDA_CLAIM_COLUMN_NUMBER },
    { "area", EDA_CLAIM_COLUMN_NUMBER },      { "age", EDA_CLAIM_COLUMN_NUMBER },
    { "fare", EDA_CLAIM_COLUMN_NUMBER },      { "income", EDA_CLAIM_COLUMN_NUMBER },
    { "sales", EDA_CLAIM_COLUMN_NUMBER },     { "score", EDA_CLAIM_COLUMN_NUMBER },
    { "normal", EDA_CLAIM_COLUMN_NUMBER },    { "hours-per-week", EDA_CLAIM_COLUMN_NUMBER },
    { "sex", EDA_CLAIM_COLUMN_CATEGORY },     { "class", EDA_CLAIM_COLUMN_CATEGORY },
    { "cabin", EDA_CLAIM_COLUMN_CATEGORY },   { "ticket", EDA_CLAIM_COLUMN_CATEGORY },
    { "embarked", EDA_CLAIM_COLUMN_CATEGORY }, { "region code", EDA_CLAIM_COLUMN_CATEGORY },
    { "survived", EDA_CLAIM_COLUMN_EITHER },  { "date", EDA_CLAIM_COLUMN_DATE },
  };
  EdaClaimSchema *schema = eda_claim_schema_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    eda_claim_schema_add (schema, columns[i].name, columns[i].type);
  eda_claim_schema_add_level (schema, 11, "1st");
  eda_claim_schema_add_level (schema, 11, "2nd");
  eda_claim_schema_add_level (schema, 11, "third class");
  return schema;
}
