/* A small table of results: titled columns, cells that are texts or numbers with a role. */
#pragma once

#include "analysis/result/format.h"

/* How a cell stands out; the screen picks colours and always adds a word or sign. */
typedef enum
{
  EDA_TONE_PLAIN,
  EDA_TONE_STRONG, /* headings of rows, the number that matters */
  EDA_TONE_HIGH,   /* more than expected */
  EDA_TONE_LOW,    /* less than expected */
  EDA_TONE_WARN,
} EdaGridTone;

typedef struct
{
  EdaRole     role;
  EdaGridTone tone;
  double      number; /* used unless role is EDA_ROLE_TEXT */
  char       *text;   /* (nullable): used when role is EDA_ROLE_TEXT; NULL = empty cell */
} EdaGridCell;

typedef struct _EdaGrid EdaGrid;

/**
 * eda_grid_new:
 * @caption: what the table shows, with n
 * @titles: NULL-terminated; text columns stand left, number columns right
 */
EdaGrid *eda_grid_new (const char *caption, const char *const *titles);
EdaGrid *eda_grid_ref (EdaGrid *self);
void     eda_grid_unref (EdaGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaGrid, eda_grid_unref)

/* Building: row by row, cell by cell. A row that is short is padded with empty cells. */
void eda_grid_add_row (EdaGrid *self);
void eda_grid_add_text (EdaGrid *self, const char *text); /* copies */
void eda_grid_add_number (EdaGrid *self, EdaRole role, double number);
void eda_grid_set_tone (EdaGrid *self, EdaGridTone tone); /* of the cell added last */
void eda_grid_set_note (EdaGrid *self, const char *note); /* under the table: limits, definitions */

const char        *eda_grid_get_caption (const EdaGrid *self);
const char        *eda_grid_get_note (const EdaGrid *self); /* (nullable) */
guint              eda_grid_get_n_columns (const EdaGrid *self);
guint              eda_grid_get_n_rows (const EdaGrid *self);
const char        *eda_grid_get_title (const EdaGrid *self, guint column);
const EdaGridCell *eda_grid_get_cell (const EdaGrid *self, guint row, guint column);
gboolean           eda_grid_is_number_column (const EdaGrid *self, guint column);
char              *eda_grid_dup_cell_text (const EdaGrid *self, guint row, guint column);

/* The whole grid for a spreadsheet: tabs between cells, one line a row, titles first; texts that it
 * would take for formulas with an apostrophe before them. */
char *eda_grid_dup_tsv (const EdaGrid *self);

/* Colour never stands alone: what differs gets a sign and a blank as well; "" for the rest. */
const char *eda_grid_tone_sign (EdaGridTone tone);
