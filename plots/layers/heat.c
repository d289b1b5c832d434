/* Tiles on a grid. Column c and row r stand at c and r of a category axis; on any other
 * axis the columns or rows share the axis' range evenly. Tiles under 4 px are drawn as
 * one image. */

#include "plots/layers/layer.h"

#include <math.h>

#include "plots/raster.h"

#define MIN_TILE 4.0
#define MANY_TILES 40
#define TEXT_MARGIN 2.0 /* px, of both sides together */
#define TEXT_STEP 1.25
#define LEAST_TEXT 9.0

static void
share_axis (const EdaAxis *axis, guint n, guint i, double edge[2])
{
  if (axis->kind == EDA_AXIS_CATEGORY)
    {
      edge[0] = i - 0.5;
      edge[1] = i + 0.5;
      return;
    }
  edge[0] = axis->low + (axis->high - axis->low) * i / n;
  edge[1] = axis->low + (axis->high - axis->low) * (i + 1) / n;
}

void
eda_heat_get_tile (const EdaLayer  *self,
                   const EdaFigure *figure,
                   guint            row,
                   guint            column,
                   double           x[2],
                   double           y[2])
{
  share_axis (&figure->x, self->columns, column, x);
  share_axis (&figure->y, self->rows, row, y);
}

typedef struct
{
  double left, top, right, bottom;
} Tile;

static Tile
place (const EdaLayer *self, const EdaCanvas *canvas, guint row, guint column)
{
  const EdaPlotMap *map = &canvas->map;
  double            x[2], y[2], a, b;
  Tile              tile;

  eda_heat_get_tile (self, canvas->figure, row, column, x, y);
  a = eda_plot_map_y (map, y[0]);
  b = eda_plot_map_y (map, y[1]);
  tile.left = round (CLAMP (eda_plot_map_x (map, x[0]), map->left, map->right));
  tile.right = round (CLAMP (eda_plot_map_x (map, x[1]), map->left, map->right));
  tile.top = round (CLAMP (MIN (a, b), map->top, map->bottom));
  tile.bottom = round (CLAMP (MAX (a, b), map->top, map->bottom));
  return tile;
}

static void
add_tile (EdaCanvas *canvas, const Tile *tile, double gap, double radius)
{
  eda_canvas_round_rect (canvas,
                         tile->left,
                         tile->top,
                         MAX (tile->right - gap, tile->left + 1),
                         MAX (tile->bottom - gap, tile->top + 1),
                         radius,
                         radius > 0 ? 15 : 0);
}

typedef struct
{
  Tile     tile;
  EdaShade shade;
  gsize    place; /* in the layer */
} ShadedTile;

static gboolean
fits (const EdaCanvas *canvas, const Tile *tile, const char *text, double size)
{
  return text == NULL
         || eda_text_width (&canvas->board, text, size, FALSE)
                <= tile->right - tile->left - TEXT_MARGIN;
}

/* One size for all, so that none looks weightier: the largest in which each fits, else
 * the least. */
static double
choose_text_size (const EdaLayer *self, const EdaCanvas *canvas, GArray *tiles)
{
  double size = EDA_TICK_SIZE;

  for (guint i = 0; i < tiles->len && size - TEXT_STEP >= LEAST_TEXT; i++)
    {
      const ShadedTile *one = &g_array_index (tiles, ShadedTile, i);

      while (size - TEXT_STEP >= LEAST_TEXT
             && !fits (canvas, &one->tile, self->texts[one->place], size))
        size -= TEXT_STEP;
    }
  return size;
}

static void
put_text (EdaCanvas *canvas, const ShadedTile *one, double size, const char *text)
{
  const Tile  *tile = &one->tile;
  EdaTextStyle style = { .size = size,
                         .tint = eda_shade_get_text (&one->shade, canvas->theme),
                         .anchor = EDA_ANCHOR_MIDDLE,
                         .own_room = TRUE };

  if (tile->bottom - tile->top >= EDA_LINE_HEIGHT && fits (canvas, tile, text, size))
    eda_text_put (&canvas->board,
                  &style,
                  (tile->left + tile->right) / 2,
                  (tile->top + tile->bottom) / 2,
                  text);
}

static int
compare_shades (gconstpointer a, gconstpointer b)
{
  const ShadedTile *one = a, *two = b;

  if (one->shade.base != two->shade.base)
    return one->shade.base < two->shade.base ? -1 : 1;
  if (one->shade.over != two->shade.over)
    return one->shade.over < two->shade.over ? -1 : 1;
  if (one->shade.alpha != two->shade.alpha)
    return one->shade.alpha < two->shade.alpha ? -1 : 1;
  return one->place < two->place ? -1 : one->place > two->place;
}

/* Many tiles: those of one shade, to two hundredths, are one path, so that a page says
 * each shade once. */
static void
fill_by_shade (EdaCanvas *canvas, GArray *tiles, double gap)
{
  ShadedTile *all = (ShadedTile *)(void *)tiles->data;

  for (guint i = 0; i < tiles->len; i++)
    all[i].shade.alpha = round (all[i].shade.alpha * 50) / 50;
  g_array_sort (tiles, compare_shades);
  for (guint i = 0; i < tiles->len; i++)
    {
      add_tile (canvas, &all[i].tile, gap, 0);
      if (i + 1 == tiles->len || all[i + 1].shade.base != all[i].shade.base
          || all[i + 1].shade.over != all[i].shade.over
          || all[i + 1].shade.alpha != all[i].shade.alpha)
        eda_canvas_fill_shade (canvas, &all[i].shade);
    }
}

static GArray *
shade_tiles (const EdaLayer *self, EdaCanvas *canvas)
{
  GArray *tiles = g_array_new (FALSE, FALSE, sizeof (ShadedTile));

  for (guint row = 0; row < self->rows; row++)
    for (guint column = 0; column < self->columns; column++)
      {
        ShadedTile one = { .tile = place (self, canvas, row, column),
                           .place = (gsize)row * self->columns + column };

        if (one.tile.right > one.tile.left && one.tile.bottom > one.tile.top
            && eda_canvas_shade (canvas, self->y[one.place], &one.shade))
          g_array_append_val (tiles, one);
      }
  return tiles;
}

static void
draw_tiles (const EdaLayer *self, EdaCanvas *canvas, double least)
{
  g_autoptr (GArray) tiles = shade_tiles (self, canvas);
  gboolean many = tiles->len > MANY_TILES;
  double   gap = least >= 16 ? 2 : least >= 6 ? 1 : 0;
  double   radius = least >= 16 && !many ? 3 : 0; /* many round corners only weigh */
  double   size = self->texts != NULL ? choose_text_size (self, canvas, tiles) : 0;

  if (many)
    fill_by_shade (canvas, tiles, gap);
  for (guint i = 0; i < tiles->len; i++)
    {
      const ShadedTile *one = &g_array_index (tiles, ShadedTile, i);

      if (!many)
        {
          add_tile (canvas, &one->tile, gap, radius);
          eda_canvas_fill_shade (canvas, &one->shade);
        }
      if (self->texts != NULL)
        put_text (canvas, one, size, self->texts[one->place]);
    }
}

static void
draw_image (const EdaLayer *self, EdaCanvas *canvas)
{
  Tile          first = place (self, canvas, 0, 0);
  Tile          last = place (self, canvas, self->rows - 1, self->columns - 1);
  Tile          whole = { MIN (first.left, last.left),
                          MIN (first.top, last.top),
                          MAX (first.right, last.right),
                          MAX (first.bottom, last.bottom) };
  double        gap = (whole.right - whole.left) / self->columns >= 12 ? 2 : 0;
  EdaTileImage *image
      = eda_tile_image_new (whole.right - whole.left, whole.bottom - whole.top);
  g_autofree Tile *columns = g_new (Tile, self->columns);

  for (guint column = 0; column < self->columns; column++)
    columns[column] = place (self, canvas, 0, column);
  for (guint row = 0; row < self->rows; row++)
    {
      Tile tile = place (self, canvas, row, 0);

      for (guint column = 0; column < self->columns; column++)
        {
          EdaShade shade;

          if (eda_canvas_shade (
                  canvas, self->y[(gsize)row * self->columns + column], &shade))
            eda_tile_image_add (image,
                                columns[column].left - whole.left,
                                tile.top - whole.top,
                                columns[column].right - gap - whole.left,
                                tile.bottom - whole.top,
                                eda_shade_get_colour (&shade, canvas->theme));
        }
    }
  eda_tile_image_paint (image, canvas->cr, whole.left, whole.top, canvas->svg);
  eda_tile_image_free (image);
}

void
eda_heat_draw (const EdaLayer *self, EdaCanvas *canvas)
{
  const EdaPlotMap *map = &canvas->map;
  double            least;

  if (self->rows == 0 || self->columns == 0)
    return;
  least = MIN ((map->right - map->left) / self->columns,
               (map->bottom - map->top) / self->rows);
  if (least >= MIN_TILE)
    draw_tiles (self, canvas, least);
  else
    draw_image (self, canvas);
}
