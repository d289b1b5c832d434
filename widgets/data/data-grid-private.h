/* The grid's insides, for the files that implement it. */
#pragma once

#include "notebook/column-item.h"
#include "widgets/data/data-cell.h"
#include "widgets/data/data-grid.h"
#include "widgets/notebook/layout-shelf.h"

G_BEGIN_DECLS

#define EDA_DATA_GRID_PADDING_PX 8

/* A column that is shown. */
typedef struct
{
  guint          index;  /* in the table */
  EdaColumn     *column; /* the table's */
  EdaColumnItem *item;   /* (nullable): the model's */
  int            start;  /* px from the first column's edge */
  int            width;
  gboolean       right; /* numbers stand at the right, whichever way one reads */
} EdaDataColumn;

/* A block of cells, both ends included; columns as they are shown. */
typedef struct
{
  gsize first_row, last_row;
  guint first_column, last_column;
} EdaDataBlock;

/* What opens over the rows. */
typedef enum
{
  EDA_DATA_MENU_CELL,
  EDA_DATA_MENU_COLUMN,
  EDA_DATA_MENU_TYPES,
  EDA_DATA_MENU_ROW, /* as a list */
  EDA_N_DATA_MENUS,
} EdaDataMenu;

struct _EdaDataGrid
{
  GtkWidget parent_instance;

  EdaRowView      *rows;
  EdaTable        *table; /* (nullable): of the columns that are listed */
  EdaRowSelection *marked;
  GListModel      *items; /* (nullable): EdaColumnItem */
  GPtrArray       *followed; /* those of them whose changes are told */

  GtkAdjustment      *adjustments[2]; /* (nullable): by GtkOrientation */
  GtkScrollablePolicy policies[2];

  /* --- data-grid-columns.c --- */
  GArray     *columns; /* EdaDataColumn */
  GHashTable *hidden;  /* char* name */
  GHashTable *pinned;  /* char* name */
  guint       n_pinned; /* they are listed first */
  GHashTable *widths;  /* char* name → px: chosen by hand */
  int         row_height, header_height, gutter_width, digit_width;
  char       *font; /* (nullable): that these were measured with */

  /* --- data-grid-text.c --- */
  EdaLayoutShelf *layouts; /* by row and column */
  EdaLayoutShelf *texts; /* by text and how it is written */
  PangoAttrList  *cell_attributes, *name_attributes, *small_attributes;

  /* --- data-grid-move.c --- */
  gsize    cursor_row, anchor_row;
  guint    cursor_column, anchor_column;
  gboolean whole_rows; /* the selection goes from edge to edge */

  GtkWidget *cells[2]; /* EdaDataCell: take turns, so that the focus moves with the cursor */
  guint      turn;

  /* --- data-grid-pointer.c --- */
  int       resized;  /* column shown, or -1 */
  int       size_at;  /* its width when that began */
  double    drag_x, drag_y; /* last place of the pointer */
  guint     drag_tick;

  /* --- data-grid-menus.c --- */
  GtkWidget     *menus[EDA_N_DATA_MENUS]; /* (nullable): made when first asked for */
  GSimpleAction *read_as;

  /* --- data-grid-lines.c --- */
  gboolean    lines;
  GHashTable *known_lines; /* row → line, as numbers */
  guint       lines_idle;
};

/* data-grid-columns.c */
void eda_data_grid_measure_font (EdaDataGrid *self);
void eda_data_grid_list_columns (EdaDataGrid *self); /* anew; widths, too */
void eda_data_grid_find_items (EdaDataGrid *self);   /* of the columns that are listed */
void eda_data_grid_resize_column (EdaDataGrid *self, guint at, int width); /* 0 = as wide as it needs */
int  eda_data_grid_get_columns_width (EdaDataGrid *self);
const EdaDataColumn *eda_data_grid_get_column (EdaDataGrid *self, guint at); /* as they are shown */
/* Of the pinned ones, which stay in sight; 0 when they would leave the others no room. */
int   eda_data_grid_get_pinned_width (EdaDataGrid *self);
guint eda_data_grid_get_n_pinned (EdaDataGrid *self);
/* The one at @x px from the first column's edge; the last one beyond it. */
guint eda_data_grid_find_column_at (EdaDataGrid *self, double x);

/* data-grid-places.c: everything but this reckons as if one read from the left. */
void     eda_data_grid_set_adjustment (EdaDataGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment);
void     eda_data_grid_configure (EdaDataGrid *self); /* the adjustments */
gboolean eda_data_grid_get_border (GtkScrollable *scrollable, GtkBorder *border);
double   eda_data_grid_get_scroll (EdaDataGrid *self, GtkOrientation orientation);
void     eda_data_grid_set_scroll (EdaDataGrid *self, GtkOrientation orientation, double value);
double   eda_data_grid_get_x (EdaDataGrid *self, guint at); /* of the column, as it is scrolled */
double   eda_data_grid_to_offset (EdaDataGrid *self, double x); /* from the first column's edge */
double   eda_data_grid_mirror (EdaDataGrid *self, double x, double width); /* where one reads from the right */
/* Of the cell in the widget; it may lie outside of it. */
void     eda_data_grid_get_place (EdaDataGrid *self, gsize position, guint at, GdkRectangle *place);
void     eda_data_grid_update_range (EdaDataGrid *self); /* more or fewer rows, wider or narrower columns */
gboolean eda_data_grid_is_empty (EdaDataGrid *self);
gsize    eda_data_grid_get_first_row (EdaDataGrid *self); /* in view */
gsize    eda_data_grid_get_n_seen (EdaDataGrid *self);    /* rows in view, the last perhaps in part */

/* data-grid-text.c */
void         eda_data_grid_make_attributes (EdaDataGrid *self);
void         eda_data_grid_forget_texts (EdaDataGrid *self);
/* In one line, cut short when it is long; NULL = missing. */
char        *eda_data_grid_dup_cell_text (EdaColumn *column, gsize row);
PangoLayout *eda_data_grid_get_layout (EdaDataGrid *self, const EdaDataColumn *column, gsize row);
/* Of anything else that is written. @width: px, or -1 */
PangoLayout *eda_data_grid_get_label (EdaDataGrid *self, const char *text, PangoAttrList *attributes, int width);

/* data-grid-draw.c, data-grid-header.c */
typedef struct
{
  GdkRGBA text, dim, line, accent, accent_soft, band, missing, gap, ground, head;
} EdaDataColours;
void eda_data_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void eda_data_grid_draw_header (EdaDataGrid *self, GtkSnapshot *snapshot, const EdaDataColours *colours);
void eda_data_grid_draw_text (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, const GdkRGBA *colour);
/* Columns that are seen: those that are pinned, or those that scroll beside them. */
typedef struct
{
  guint first, end;
  double x, width; /* where nothing else is drawn; x as if one read from the left */
} EdaDataSpan;
EdaDataSpan eda_data_grid_get_span (EdaDataGrid *self, gboolean pinned);
/* Nothing is drawn outside of @span, until it is popped. */
void eda_data_grid_push_span (EdaDataGrid *self, GtkSnapshot *snapshot, const EdaDataSpan *span, int y, int height);
void eda_data_grid_fill (GtkSnapshot *snapshot, const GdkRGBA *colour, double x, double y, double width, double height);

/* data-grid-move.c */
void         eda_data_grid_class_bind_keys (GtkWidgetClass *widget_class);
EdaDataBlock eda_data_grid_get_block (EdaDataGrid *self); /* that is selected */
/* @extend: the selection, from where it began; else the cell alone is selected */
void eda_data_grid_move_to (EdaDataGrid *self, gsize position, guint at, gboolean extend);
void eda_data_grid_select_rows (EdaDataGrid *self, gsize position, gboolean extend);
void eda_data_grid_keep_cursor (EdaDataGrid *self); /* within the rows and columns of now */
void eda_data_grid_tell_cursor (EdaDataGrid *self); /* to assistive technology and by signal */
void eda_data_grid_show_cursor (EdaDataGrid *self); /* scrolls */

/* data-grid-actions.c */
void eda_data_grid_class_install_actions (GtkWidgetClass *widget_class);
void eda_data_grid_mark_selected (EdaDataGrid *self); /* in the figures, too */
void eda_data_grid_sort_by (EdaDataGrid *self, guint at, gboolean add); /* the other way each time */

/* data-grid-pointer.c */
void eda_data_grid_add_pointer (EdaDataGrid *self);

/* data-grid-menus.c: at the cursor. */
void eda_data_grid_add_menus (EdaDataGrid *self);
void eda_data_grid_show_menu (EdaDataGrid *self);
void eda_data_grid_show_column_menu (EdaDataGrid *self); /* under its header */
void eda_data_grid_show_types (EdaDataGrid *self);
void eda_data_grid_show_form (EdaDataGrid *self); /* the row as a list */

/* data-grid-lines.c */
/* 0 = not known yet: it is told soon, by drawing again. */
guint64 eda_data_grid_get_line (EdaDataGrid *self, gsize row);
void    eda_data_grid_forget_lines (EdaDataGrid *self);

G_END_DECLS
