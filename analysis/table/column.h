/* One typed column: immutable values with a missing mask, shared by reference.
 *
 * storage = what the cells parse as; type = what the column means to a reader. Numbers are read
 * through functions, never through a pointer, so that the memory layout can change. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_STORAGE_BOOLEAN,
  EDA_STORAGE_INTEGER,
  EDA_STORAGE_REAL,
  EDA_STORAGE_DATE,     /* days since 1970-01-01 */
  EDA_STORAGE_DATETIME, /* seconds since 1970-01-01T00:00:00 */
  EDA_STORAGE_TIME,     /* seconds since midnight */
  EDA_STORAGE_TEXT,
} EdaStorage;

/* As bits 1 << EdaStorage: what has a mean. */
#define EDA_STORAGES_NUMERIC (1u << EDA_STORAGE_INTEGER | 1u << EDA_STORAGE_REAL)

typedef enum
{
  EDA_TYPE_BOOLEAN,
  EDA_TYPE_INTEGER,
  EDA_TYPE_REAL,
  EDA_TYPE_DATE,
  EDA_TYPE_DATETIME,
  EDA_TYPE_TIME,
  EDA_TYPE_CATEGORICAL,
  EDA_TYPE_IDENTIFIER,
  EDA_TYPE_TEXT,
  EDA_TYPE_CONSTANT,
  EDA_TYPE_EMPTY,
} EdaType;

/* What was seen while the cells were read; counts of cells. */
typedef struct
{
  gsize    n_words;      /* missing by a word: "NA", "-" */
  gsize    n_unit;       /* numbers with a percent sign or currency */
  gsize    n_grouped;    /* numbers with marks between thousands */
  gsize    n_short_year; /* dates with years of two digits */
  gsize    n_zone;       /* times with a zone, now in UTC */
  gsize    n_padded;     /* texts that are numbers with leading zeros */
  gsize    n_huge;       /* texts that are whole numbers beyond 2^53 */
  gsize    n_numbers;    /* of a text column most of whose cells are numbers: these */
  gboolean two_marks;    /* every cell is another number with the other decimal mark */
  gboolean two_orders;   /* texts that are dates with the day or the month first */
  gboolean two_layouts;  /* dates with the year first, and others */
} EdaReading;

typedef struct _EdaColumn EdaColumn;

EdaColumn *eda_column_ref (EdaColumn *self);
void       eda_column_unref (EdaColumn *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaColumn, eda_column_unref)

const char *eda_column_get_name (const EdaColumn *self);
guint       eda_column_get_position (const EdaColumn *self); /* from 1; in the file, then of new ones */
EdaStorage  eda_column_get_storage (const EdaColumn *self);
EdaType     eda_column_get_type (const EdaColumn *self);
const char *eda_column_get_type_reason (const EdaColumn *self); /* a sentence: the evidence */

const EdaReading *eda_column_get_reading (const EdaColumn *self);
/* By a transform: the cells of the file say something else, or nothing. */
gboolean eda_column_is_made (const EdaColumn *self);

gsize    eda_column_get_n_rows (const EdaColumn *self);
gsize    eda_column_get_n_missing (const EdaColumn *self);
gboolean eda_column_is_missing (const EdaColumn *self, gsize row); /* rows from 0 here */

/* Integer or real: mean and friends make sense. Not booleans, dates or times. */
gboolean eda_column_is_numeric (const EdaColumn *self);
/* Everything but text: get_number answers. */
gboolean eda_column_has_numbers (const EdaColumn *self);
/* Text and boolean: get_code answers. */
gboolean eda_column_has_levels (const EdaColumn *self);

/* NaN where missing; infinities are kept. Units: see EdaStorage; boolean 0 and 1. */
double eda_column_get_number (const EdaColumn *self, gsize row);
/* The same for @n rows from @first into @out (array length=n). */
void eda_column_read_numbers (const EdaColumn *self, gsize first, gsize n, double out[]);

/* Numbers that are kept as whole steps of one size, such as cents: sorting and counting them costs
 * less. EDA_NO_STEP where missing; a greater step is a greater number. */
#define EDA_NO_STEP G_MININT32
gboolean eda_column_has_steps (const EdaColumn *self);
void     eda_column_read_steps (const EdaColumn *self, gsize first, gsize n, gint32 out[]);
double   eda_column_number_of_step (const EdaColumn *self, gint32 step);

/* Text and boolean columns: index into the levels, -1 where missing. Levels are the distinct
 * source texts in the order of their first appearance in the file. */
gint32      eda_column_get_code (const EdaColumn *self, gsize row);
/* The same for @n rows from @first into @out (array length=n). */
void        eda_column_read_codes (const EdaColumn *self, gsize first, gsize n, gint32 out[]);
guint       eda_column_get_n_levels (const EdaColumn *self);
const char *eda_column_get_level (const EdaColumn *self, guint code);

/* The value as text for people and export: shortest number that reads back, ISO 8601 dates, the
 * level. NULL where missing. */
char *eda_column_dup_text (const EdaColumn *self, gsize row);

const char *eda_storage_get_name (EdaStorage storage); /* "real": the words of the JSON contract */
const char *eda_type_get_name (EdaType type);

/* Builders: @take_numbers, @take_codes and @take_levels (of char*, g_free) become the column's. NaN
 * and code -1 mean missing. A boolean column takes numbers 0 and 1 or levels "true"/"false" in any case. */
typedef struct
{
  char      *name;
  guint      position;
  EdaStorage storage;
  EdaType    type;
  char      *type_reason;
  gsize      n_rows;
  EdaReading reading;
  gboolean   made; /* see eda_column_is_made() */
} EdaColumnSpec;

EdaColumn *eda_column_new_numbers (const EdaColumnSpec *spec, double *take_numbers);
EdaColumn *eda_column_new_levels (const EdaColumnSpec *spec,
                                  gint32              *take_codes,
                                  GPtrArray           *take_levels);
