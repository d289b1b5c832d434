/* What a practice file is about: a data file of templates/practice, readable by people. It lists
 * columns with their usual values; what is planted in them is drawn by the generator. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_THEME_NUMBER,
  EDA_THEME_CATEGORY, /* three levels or more */
  EDA_THEME_FLAG,     /* two levels */
  EDA_THEME_MANY,     /* dozens of levels: a prefix and a number */
  EDA_THEME_KEY,      /* a prefix and the number of the row */
  EDA_THEME_DATE,
} EdaThemeKind;

typedef struct
{
  EdaThemeKind kind;
  char        *name, *meaning;
  char        *unit;             /* of numbers: "years"; "" without one */
  double       typical, spread;  /* of numbers: centre and standard deviation */
  double       least, most;      /* what the dictionary allows */
  guint        decimals;
  char       **levels;           /* of categories and flags */
  char        *prefix;           /* of MANY and KEY */
  gboolean     outcome;          /* the flag that all others might foretell */
} EdaThemeColumn;

/* Two numbers of which common sense expects that they rise together (1) or not (−1). */
typedef struct
{
  const EdaThemeColumn *a, *b;
  int                   sign;
} EdaThemePair;

typedef struct
{
  char      *id, *title, *row, *context, *question;
  GPtrArray *columns; /* EdaThemeColumn */
  GArray    *pairs;   /* EdaThemePair */
  EdaThemeColumn *key, *date, *many; /* also among columns */
  /* A column that is the same number in another unit: b = a · factor. */
  const EdaThemeColumn *twin_of;
  EdaThemeColumn *twin; /* not among columns */
  double          twin_factor;
  EdaThemeColumn *constant; /* a category of two levels, not among columns */
} EdaTheme;

const char *const *eda_theme_ids (void); /* NULL-terminated, in alphabetical order */
const EdaTheme    *eda_theme_find (const char *id); /* (nullable): there is none; lives for ever */

/* @text: of a theme file. NULL with EDA_ERROR_OPTION and the line of the fault. For tests. */
EdaTheme *eda_theme_parse (const char *id, const char *text, GError **error);
void      eda_theme_free (EdaTheme *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaTheme, eda_theme_free)
