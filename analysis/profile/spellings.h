/* Levels that are probably one thing written in several ways. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/column-profile.h"

typedef enum
{
  EDA_SPELLING_SPACES,    /* at an end, or two in a row */
  EDA_SPELLING_INVISIBLE, /* zero-width signs, soft hyphens, no-break spaces */
  EDA_SPELLING_NOT_NFC,   /* letter and accent apart */
  EDA_SPELLING_ENTITY,    /* "&amp;", "&#228;" */
} EdaSpellingTrouble;
#define EDA_N_SPELLING_TROUBLES 4

/* Levels that are equal but for case, spaces, invisible signs and the like. */
typedef struct
{
  guint *levels; /* indices into the column's levels, most frequent first */
  guint  n_levels;
  gsize  rows;   /* all together */
} EdaVariants;

/* A rare level that looks like a slip of a frequent one. */
typedef struct
{
  guint  rare, frequent; /* indices into the column's levels */
  double distance;       /* Jaro–Winkler */
} EdaNearLevel;

typedef struct
{
  guint   column; /* table index */
  gsize   troubled[EDA_N_SPELLING_TROUBLES]; /* cells with each trouble */
  GArray *variants; /* EdaVariants */
  GArray *near;     /* EdaNearLevel, nearest first */
  guint   levels_left_out; /* the rarest, beyond the bound of the work */
} EdaSpellings;

/* (element-type EdaSpellings): text columns with anything to tell, in table order. */
GPtrArray *eda_spellings_new (const EdaColumnProfile *const *columns,
                              guint                          n_columns,
                              const EdaContext              *context,
                              GError                       **error);
