/* The core looks at a practice file before anybody else does. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/table/table.h"
#include "practice/recipe.h"

/* Judges what @planting claims; sets its verdicts and whether it is confirmed. FALSE: cancelled. A
 * pattern without claims is confirmed by the way it is made. */
gboolean eda_self_check_planting (EdaPlanting *planting, EdaTable *table, const EdaContext *context, GError **error);

/* Two columns that no pattern joins. */
typedef struct
{
  guint  a, b;    /* plantings */
  double excess;  /* times the bound */
} EdaUnplantedPair;

/* (element-type EdaUnplantedPair): pairs beyond the bound, the worst excess among all in @worst (nullable).
 * The bound is the smallest effect that a claim counts (|r| or |ρ| 0.10, V 0.10, ω² 0.01), or what chance
 * leaves between independent columns of so many rows: three standard errors. Effects are of ranks. */
GArray *eda_self_check_pairs (const GPtrArray *plantings, EdaTable *table, double *worst);
