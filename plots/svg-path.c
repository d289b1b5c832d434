/* Coordinates become whole tenths of a px before differences are taken, so that rounding
 * errors do not add up along a path. */

#include "plots/svg-path.h"

#include <math.h>
#include <string.h>

#define TOLERANCE 0.12 /* px a thinned polyline may be off */

static void
write_scaled (GString *out, gint64 value, int scale)
{
  gint64 size = ABS (value);
  int    part = (int)(size % scale);

  if (value < 0)
    g_string_append_c (out, '-');
  if (size >= scale || part == 0)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, size / scale);
  if (part == 0)
    return;
  if (scale == 10)
    g_string_append_printf (out, ".%d", part);
  else if (part % 10 == 0)
    g_string_append_printf (out, ".%d", part / 10);
  else
    g_string_append_printf (out, ".%02d", part);
}

void
eda_svg_write_number (GString *out, double value, gboolean fine)
{
  int scale = fine ? 100 : 10;

  write_scaled (out, llround (CLAMP (value, -1e9, 1e9) * scale), scale);
}

static void
add_step (EdaSvgPath           *self,
          char                  command,
          const double          number[],
          const cairo_matrix_t *matrix)
{
  EdaSvgStep step = { .command = command };
  int        n = command == 'C' ? 3 : command == 'Z' ? 0 : 1;

  for (int i = 0; i < n; i++)
    {
      step.x[i] = number[2 * i];
      step.y[i] = number[2 * i + 1];
      cairo_matrix_transform_point (matrix, &step.x[i], &step.y[i]);
    }
  self->curved |= command == 'C';
  self->closed |= command == 'Z';
  g_array_append_val (self->steps, step);
}

static int
numbers_of (char command)
{
  switch (command)
    {
    case 'M':
    case 'L':
      return 2;
    case 'C':
      return 6;
    case 'H':
    case 'V':
      return 1;
    default:
      return 0;
    }
}

static void
skip_separators (const char **at)
{
  while (**at == ' ' || **at == ',' || **at == '\n')
    (*at)++;
}

void
eda_svg_path_parse (EdaSvgPath *self, const char *d, const cairo_matrix_t *matrix)
{
  double here[2] = { 0, 0 }; /* before the matrix: H and V need it */

  *self = (EdaSvgPath){ .steps = g_array_new (FALSE, TRUE, sizeof (EdaSvgStep)) };
  skip_separators (&d);
  while (*d != '\0')
    {
      char   command = *d++;
      int    n = numbers_of (command);
      double number[6] = { 0 };

      for (int i = 0; i < n; i++)
        {
          char *end = NULL;

          skip_separators (&d);
          number[i] = g_ascii_strtod (d, &end);
          if (end == d)
            return;
          d = end;
        }
      if (command == 'H')
        number[1] = here[1];
      if (command == 'V')
        number[1] = number[0], number[0] = here[0];
      if (command == 'H' || command == 'V')
        command = 'L';
      if (command != 'Z')
        memcpy (here, &number[n > 2 ? 4 : 0], sizeof here);
      skip_separators (&d);
      if (command == 'M' && *d == '\0' && self->steps->len > 0)
        return; /* cairo ends closed paths with a move back */
      add_step (self, command, number, matrix);
    }
}

void
eda_svg_path_clear (EdaSvgPath *self)
{
  g_clear_pointer (&self->steps, g_array_unref);
}

gboolean
eda_svg_path_is_dots (const EdaSvgPath *self)
{
  const EdaSvgStep *step = (const EdaSvgStep *)(void *)self->steps->data;

  for (guint i = 0; i + 1 < self->steps->len; i += 2)
    if (step[i].command != 'M' || step[i + 1].command != 'L'
        || step[i].x[0] != step[i + 1].x[0] || step[i].y[0] != step[i + 1].y[0])
      return FALSE;
  return self->steps->len >= 2 && self->steps->len % 2 == 0;
}

static gboolean
near (double a, double b)
{
  return fabs (a - b) < 0.05;
}

/* Where step @i ends. */
static void
get_end (const EdaSvgStep *step, double *x, double *y)
{
  *x = step->x[step->command == 'C' ? 2 : 0];
  *y = step->y[step->command == 'C' ? 2 : 0];
}

gboolean
eda_svg_path_get_round_rect (const EdaSvgPath *self,
                             double           *x,
                             double           *y,
                             double           *width,
                             double           *height,
                             double           *radius)
{
  const EdaSvgStep *step = (const EdaSvgStep *)(void *)self->steps->data;
  guint             n = self->steps->len;
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;
  double r = -1, end_x, end_y, last_x = 0, last_y = 0;
  guint  corners = 0;

  if (n < 6 || n > 10 || step[n - 1].command != 'Z')
    return FALSE;
  for (guint i = 0; i + 1 < n; i++)
    {
      get_end (&step[i], &end_x, &end_y);
      left = MIN (left, end_x), right = MAX (right, end_x);
      top = MIN (top, end_y), bottom = MAX (bottom, end_y);
    }
  for (guint i = 0; i + 1 < n; i++)
    {
      get_end (&step[i], &end_x, &end_y);
      if (step[i].command == 'M' && i > 0)
        return FALSE;
      if (!near (end_x, left) && !near (end_x, right) && !near (end_y, top)
          && !near (end_y, bottom))
        return FALSE;
      if (step[i].command == 'C')
        {
          r = corners++ == 0 ? fabs (end_x - last_x) : r;
          if (!near (fabs (end_x - last_x), r) || !near (fabs (end_y - last_y), r))
            return FALSE;
        }
      last_x = end_x;
      last_y = end_y;
    }
  *x = left, *y = top, *width = right - left, *height = bottom - top, *radius = r;
  return corners == 4 && *width > 2 * r + 0.2 && *height > 2 * r + 0.2;
}

static double
distance (const EdaSvgStep *p, const EdaSvgStep *a, const EdaSvgStep *b)
{
  double dx = b->x[0] - a->x[0];
  double dy = b->y[0] - a->y[0];
  double length = hypot (dx, dy);

  if (length == 0)
    return hypot (p->x[0] - a->x[0], p->y[0] - a->y[0]);
  return fabs (dx * (p->y[0] - a->y[0]) - dy * (p->x[0] - a->x[0])) / length;
}

/* Douglas and Peucker (1973): marks the points between @from and @to that are needed. */
static void
thin (const EdaSvgStep *steps, gboolean *needed, guint from, guint to)
{
  double farthest = 0;
  guint  at = 0;

  for (guint i = from + 1; i < to; i++)
    {
      double d = distance (&steps[i], &steps[from], &steps[to]);

      if (d > farthest)
        {
          farthest = d;
          at = i;
        }
    }
  if (farthest <= TOLERANCE)
    return;
  needed[at] = TRUE;
  thin (steps, needed, from, at);
  thin (steps, needed, at, to);
}

/* Which steps are written: all, but fewer of a long straight-lined path. */
static gboolean *
choose_steps (const EdaSvgPath *self)
{
  const EdaSvgStep *steps = (const EdaSvgStep *)(void *)self->steps->data;
  guint             n = self->steps->len;
  gboolean         *needed = g_new0 (gboolean, n + 1);
  guint             last = n > 0 && steps[n - 1].command == 'Z' ? n - 2 : n - 1;
  gboolean          plain = n > 6 && !self->curved;

  for (guint i = 1; i < last && plain; i++)
    plain = steps[i].command == 'L';
  for (guint i = 0; i < n; i++)
    needed[i] = !plain || i == 0 || i >= last;
  if (plain)
    thin (steps, needed, 0, last);
  return needed;
}

typedef struct
{
  GString *out;
  char     last; /* command */
  gint64   x, y; /* tenths */
} Writer;

static void
write_command (Writer *self, char command)
{
  if (command == self->last && command != 'z' && command != 'm')
    return;
  g_string_append_c (self->out, command);
  self->last = command;
}

/* A number after a command or another number: "-" and a second "." part themselves. */
static void
write_delta (Writer *self, gint64 value)
{
  char last = self->out->str[self->out->len - 1];

  if (g_ascii_isdigit (last) && value >= 0)
    g_string_append_c (self->out, ' ');
  write_scaled (self->out, value, 10);
}

static gint64
tenths (double value)
{
  return llround (CLAMP (value, -1e6, 1e6) * 10);
}

static void
write_line_to (Writer *self, gint64 x, gint64 y)
{
  if (x == self->x && y == self->y)
    return;
  if (y == self->y)
    {
      write_command (self, 'h');
      write_delta (self, x - self->x);
    }
  else if (x == self->x)
    {
      write_command (self, 'v');
      write_delta (self, y - self->y);
    }
  else
    {
      write_command (self, 'l');
      write_delta (self, x - self->x);
      write_delta (self, y - self->y);
    }
}

static void
write_step (Writer *self, const EdaSvgStep *step, gint64 start[2])
{
  int    ends = step->command == 'C' ? 2 : 0;
  gint64 x = tenths (step->x[ends]);
  gint64 y = tenths (step->y[ends]);

  switch (step->command)
    {
    case 'M':
      g_string_append_c (self->out, 'M');
      self->last = 'M';
      write_delta (self, x);
      write_delta (self, y);
      start[0] = x;
      start[1] = y;
      break;
    case 'L':
      write_line_to (self, x, y);
      break;
    case 'C':
      write_command (self, 'c');
      for (int i = 0; i < 3; i++)
        {
          write_delta (self, tenths (step->x[i]) - self->x);
          write_delta (self, tenths (step->y[i]) - self->y);
        }
      break;
    default:
      write_command (self, 'z');
      x = start[0];
      y = start[1];
      break;
    }
  self->x = x;
  self->y = y;
}

void
eda_svg_path_write (const EdaSvgPath *self, GString *out)
{
  const EdaSvgStep    *steps = (const EdaSvgStep *)(void *)self->steps->data;
  g_autofree gboolean *needed = choose_steps (self);
  Writer               writer = { .out = out };
  gint64               start[2] = { 0, 0 };

  for (guint i = 0; i < self->steps->len; i++)
    if (needed[i])
      write_step (&writer, &steps[i], start);
}
