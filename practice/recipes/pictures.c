/* A picture among the points: who only tests never sees it (Yanai & Lercher 2020). */

#include "practice/recipes/tables.h"

#define SIZE 24
#define SHARE .35

/* Our own drawing, from above to below. */
static const char *const silhouette[SIZE] = {
  "         ######         ", "        ########        ", "       ##  ##  ##       ",
  "       ##########       ", "        ###  ###        ", "         ######         ",
  "     ##############     ", "   ##################   ", "  ####################  ",
  " ###  ############  ### ", " ##   ############   ## ", " ##   ############   ## ",
  "###   ############   ###", "##     ##########     ##", "##     ##########     ##",
  "##     ##########     ##", "###    ##########    ###", " ##   ############   ## ",
  "      #####  #####      ", "      ####    ####      ", "     ####      ####     ",
  "     ####      ####     ", "    #####      #####    ", "   ######      ######   ",
};

static void
plant_gorilla (EdaPlanting *self)
{
  for (gsize row = 0; row < self->n_rows; row++)
    {
      double x = eda_draw_normal (&self->draw), y = eda_draw_normal (&self->draw);

      if (eda_draw_chance (&self->draw, SHARE))
        do
          {
            x = 4 * eda_draw_uniform (&self->draw) - 2;
            y = 4 * eda_draw_uniform (&self->draw) - 2;
          }
        while (silhouette[(guint)((2 - y) / 4 * SIZE)][(guint)((x + 2) / 4 * SIZE)]
               != '#');
      eda_planting_put (self, 0, row, x);
      eda_planting_put (self, 1, row, y);
    }
}

/* clang-format off */
const EdaRecipe eda_recipes_pictures[] = {
  { "gorilla", "nn", 0, 3, EDA_RECIPE_PICTURE, EDA_GAUGE_FACT, plant_gorilla,
    "The points of {a} and {b} draw a picture.",
    "Look at every pair once, also where no number is striking." },
  { NULL },
};
/* clang-format on */
