/* PLplot ends the process on most errors (plexit → exit) and prints others. Every call
 * goes through a guard: its exit handler jumps back here, and its messages land in a
 * buffer. A stream lives for one figure: opening costs 0.03 ms, and its page size cannot
 * change. plend() is never called: it would unload the driver. */

#include "plots/stream.h"

#include <math.h>
#include <plplot.h>
#include <setjmp.h>
#include <string.h>

#include "analysis/core/error.h"

static sigjmp_buf guard_point;
static gboolean   guard_armed;
static char       last_error[256];

/* plabort() and plwarn() write here instead of stderr; they do not ask for its size. */
static PLINT error_code;
static char  error_text[4096];

static int
on_exit_cb (PLCHAR_VECTOR message)
{
  g_strlcpy (last_error, message, sizeof last_error);
  if (guard_armed)
    siglongjmp (guard_point, 1);
  return 1;
}

static void
on_abort_cb (PLCHAR_VECTOR message)
{
  g_strlcpy (last_error, message, sizeof last_error);
}

gboolean
eda_stream_guard (void (*call) (void *data), void *data)
{
  g_return_val_if_fail (!guard_armed, FALSE);

  plsexit (on_exit_cb);
  plsabort (on_abort_cb);
  guard_armed = TRUE;
  if (sigsetjmp (guard_point, 0) == 0)
    {
      call (data);
      guard_armed = FALSE;
      return TRUE;
    }
  guard_armed = FALSE;
  return FALSE;
}

const char *
eda_stream_get_last_error (void)
{
  return last_error;
}

static void
look_for_driver (void *data)
{
  const char  *menu[64];
  const char  *names[64];
  const char **menu_at = menu;
  const char **names_at = names;
  int          n = G_N_ELEMENTS (names);

  plgDevs (&menu_at, &names_at, &n);
  for (int i = 0; i < n; i++)
    if (g_str_equal (names[i], "extcairo"))
      *(gboolean *)data = TRUE;
}

/* PLplot looks for its data in the working directory first: name the right folder
 * instead. */
static void
name_data_folder (void)
{
  if (g_getenv ("PLPLOT_LIB") == NULL
      && g_file_test (EDA_PLPLOT_DATA "/plstnd5.fnt", G_FILE_TEST_EXISTS))
    g_setenv ("PLPLOT_LIB", EDA_PLPLOT_DATA, FALSE);
}

gboolean
eda_stream_probe (GError **error)
{
  static enum { UNKNOWN, FOUND, ABSENT } state;

  if (state == UNKNOWN)
    {
      gboolean found = FALSE;

      name_data_folder ();
      state = eda_stream_guard (look_for_driver, &found) && found ? FOUND : ABSENT;
    }
  if (state == FOUND)
    return TRUE;
  eda_error_set (error,
                 EDA_ERROR_PLOT,
                 NULL,
                 "Install the package plplot-driver-cairo.",
                 "figures cannot be drawn: PLplot's cairo driver is not installed");
  return FALSE;
}

static void
make_stream (void *data)
{
  EdaStream *self = data;
  PLINT      id = -1;

  plmkstrm (&id);
  self->id = id;
  plsError (&error_code, error_text);
  plsdev ("extcairo");
  plspage (0, 0, (PLINT)self->page_width, (PLINT)self->page_height, 0, 0);
  plscmap0n (16);
  plinit ();
  pl_cmd (PLESC_DEVINIT, self->cr);
  pladv (0);
}

static void
end_stream (void *data)
{
  EdaStream *self = data;

  plsstrm (self->id);
  plend1 ();
}

gboolean
eda_stream_open (EdaStream *self, cairo_t *cr, double width, double height)
{
  self->cr = cr;
  self->id = -1;
  self->page_width = CLAMP (ceil (width), 1, 32000);
  self->page_height = CLAMP (ceil (height), 1, 32000);
  cairo_save (cr);
  self->broken = !eda_stream_probe (NULL) || !eda_stream_guard (make_stream, self);
  cairo_restore (cr);
  return !self->broken;
}

void
eda_stream_close (EdaStream *self)
{
  if (self->id >= 0)
    eda_stream_guard (end_stream, self);
  self->id = -1;
}

typedef struct _Job Job;
struct _Job
{
  EdaStream *self;
  void (*call) (const Job *job);
  double               left, top, right, bottom;
  EdaRgba              colour;
  double               width;
  const double        *x, *y;
  PLINT                n;
  gboolean             fill;
  const EdaStreamGrid *grid;
  const EdaRgba       *colours;
};

/* Another figure's stream may have been open since. */
static void
select_and_call (void *data)
{
  const Job *job = data;

  plsstrm (job->self->id);
  job->call (job);
}

/* The driver wants y upwards; the figure's cairo context has it downwards. */
static void
run (EdaStream *self, void (*call) (const Job *), Job *job)
{
  job->self = self;
  job->call = call;
  if (self->broken)
    return;
  cairo_save (self->cr);
  cairo_translate (self->cr, 0, self->page_height);
  cairo_scale (self->cr, 1, -1);
  cairo_new_path (self->cr);
  if (!eda_stream_guard (select_and_call, job))
    self->broken = TRUE;
  cairo_restore (self->cr);
}

static void
do_set_window (const Job *job)
{
  double w = job->self->page_width;
  double h = job->self->page_height;

  plvpor (job->left / w, job->right / w, 1 - job->bottom / h, 1 - job->top / h);
  plwind (job->left, job->right, job->bottom, job->top);
}

void
eda_stream_set_window (
    EdaStream *self, double left, double top, double right, double bottom)
{
  Job job = { .left = MAX (left, 0),
              .top = MAX (top, 0),
              .right = MIN (right, self->page_width),
              .bottom = MIN (bottom, self->page_height) };

  run (self, do_set_window, &job);
}

static void
do_draw (const Job *job)
{
  EdaRgba c = job->colour;

  plscol0a (1,
            (PLINT)lround (c.r * 255),
            (PLINT)lround (c.g * 255),
            (PLINT)lround (c.b * 255),
            c.a);
  plcol0 (1);
  plwidth (job->width);
  if (job->fill)
    plfill (job->n, job->x, job->y);
  else
    plline (job->n, job->x, job->y);
}

void
eda_stream_line (EdaStream   *self,
                 EdaRgba      colour,
                 double       width_px,
                 const double x[],
                 const double y[],
                 guint        n)
{
  Job job = { .colour = colour, .width = width_px, .x = x, .y = y, .n = (PLINT)n };

  if (n >= 2)
    run (self, do_draw, &job);
}

/* The driver strokes the rim of a fill as well: with no width, or it would show. */
void
eda_stream_fill (
    EdaStream *self, EdaRgba colour, const double x[], const double y[], guint n)
{
  Job job
      = { .colour = colour, .width = 0.001, .x = x, .y = y, .n = (PLINT)n, .fill = TRUE };

  if (n >= 3)
    run (self, do_draw, &job);
}

/* PLplot wants an array of columns. */
static double **
columns_of (const EdaStreamGrid *grid)
{
  double **columns;

  plAlloc2dGrid (&columns, (PLINT)grid->columns, (PLINT)grid->rows);
  for (guint i = 0; i < grid->columns; i++)
    for (guint j = 0; j < grid->rows; j++)
      columns[i][j] = grid->heights[(gsize)j * grid->columns + i];
  return columns;
}

static PLcGrid
places_of (const EdaStreamGrid *grid)
{
  return (PLcGrid){ .xg = (double *)grid->x,
                    .yg = (double *)grid->y,
                    .nx = (PLINT)grid->columns,
                    .ny = (PLINT)grid->rows };
}

/* The colours become the steps of PLplot's second palette. */
static void
set_steps (const EdaRgba colours[], guint n)
{
  PLINT r[EDA_N_CONTOURS], g[EDA_N_CONTOURS], b[EDA_N_CONTOURS];
  PLFLT a[EDA_N_CONTOURS];

  for (guint i = 0; i < n; i++)
    {
      r[i] = (PLINT)lround (colours[i].r * 255);
      g[i] = (PLINT)lround (colours[i].g * 255);
      b[i] = (PLINT)lround (colours[i].b * 255);
      a[i] = colours[i].a;
    }
  plscmap1n ((PLINT)n);
  plscmap1a (r, g, b, a, (PLINT)n);
}

static void
do_shade (const Job *job)
{
  const EdaStreamGrid *grid = job->grid;
  PLcGrid              places = places_of (grid);
  double             **columns = columns_of (grid);

  set_steps (job->colours, grid->n_levels - 1);
  plwidth (0.001);
  plshades ((PLFLT_MATRIX)columns,
            (PLINT)grid->columns,
            (PLINT)grid->rows,
            NULL,
            0,
            1,
            0,
            1,
            grid->levels,
            (PLINT)grid->n_levels,
            0.001,
            0,
            0,
            plfill,
            1,
            pltr1,
            &places);
  plFree2dGrid (columns, (PLINT)grid->columns, (PLINT)grid->rows);
}

static void
do_contour (const Job *job)
{
  const EdaStreamGrid *grid = job->grid;
  PLcGrid              places = places_of (grid);
  double             **columns = columns_of (grid);
  EdaRgba              c = job->colour;

  plscol0a (1,
            (PLINT)lround (c.r * 255),
            (PLINT)lround (c.g * 255),
            (PLINT)lround (c.b * 255),
            c.a);
  plcol0 (1);
  plwidth (job->width);
  plcont ((PLFLT_MATRIX)columns,
          (PLINT)grid->columns,
          (PLINT)grid->rows,
          1,
          (PLINT)grid->columns,
          1,
          (PLINT)grid->rows,
          grid->levels,
          (PLINT)grid->n_levels,
          pltr1,
          &places);
  plFree2dGrid (columns, (PLINT)grid->columns, (PLINT)grid->rows);
}

void
eda_stream_shade (EdaStream *self, const EdaStreamGrid *grid, const EdaRgba colours[])
{
  Job job = { .grid = grid, .colours = colours };

  if (grid->n_levels >= 3 && grid->rows >= 2 && grid->columns >= 2)
    run (self, do_shade, &job);
}

void
eda_stream_contour (EdaStream           *self,
                    const EdaStreamGrid *grid,
                    EdaRgba              colour,
                    double               width_px)
{
  Job job = { .grid = grid, .colour = colour, .width = width_px };

  if (grid->n_levels >= 1 && grid->rows >= 2 && grid->columns >= 2)
    run (self, do_contour, &job);
}
