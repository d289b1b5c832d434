/* Reads the SVG that cairo wrote. Versions differ in details (style or attributes, where
 * images stand); only what they share is used: paths, images, uses of images, and their
 * paint. */

#include "plots/svg-read.h"

#include <math.h>
#include <string.h>

#define THINNEST 0.01 /* px: PLplot strokes its fills with less */

typedef struct
{
  GArray     *shapes;
  GHashTable *images; /* id → EdaSvgShape with href, width, height */
} Reader;

static void
clear_shape (gpointer data)
{
  EdaSvgShape *self = data;

  eda_svg_path_clear (&self->path);
  g_free (self->dashes);
  g_free (self->href);
}

static void
free_shape (gpointer data)
{
  clear_shape (data);
  g_free (data);
}

/* One paint property: from the attribute of that name, or from inside style="…". */
static char *
dup_property (const char *name, const char **names, const char **values)
{
  const char *style = "";

  for (int i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], name))
        return g_strdup (values[i]);
      if (g_str_equal (names[i], "style"))
        style = values[i];
    }
  for (const char *at = style; at != NULL && *at != '\0';)
    {
      const char *end = strchrnul (at, ';');

      while (*at == ' ')
        at++;
      if (g_str_has_prefix (at, name) && at[strlen (name)] == ':')
        return g_strndup (at + strlen (name) + 1, end - at - strlen (name) - 1);
      at = *end == ';' ? end + 1 : NULL;
    }
  return NULL;
}

static double
get_number (const char *name, const char **names, const char **values, double otherwise)
{
  g_autofree char *text = dup_property (name, names, values);

  return text != NULL ? g_ascii_strtod (text, NULL) : otherwise;
}

/* Up to @max numbers, whatever stands between them. */
static int
read_numbers (const char *text, double out[], int max)
{
  int n = 0;

  while (text != NULL && *text != '\0' && n < max)
    {
      char *end;

      out[n] = g_ascii_strtod (text, &end);
      n += end != text;
      text = end != text ? end : text + 1;
    }
  return n;
}

static cairo_matrix_t
get_matrix (const char **names, const char **values)
{
  g_autofree char *text = dup_property ("transform", names, values);
  double           v[6] = { 1, 0, 0, 1, 0, 0 };
  cairo_matrix_t   matrix;

  if (text != NULL && g_str_has_prefix (text, "matrix"))
    read_numbers (text + strlen ("matrix"), v, 6);
  cairo_matrix_init (&matrix, v[0], v[1], v[2], v[3], v[4], v[5]);
  return matrix;
}

/* "rgb(20.7%, 51%, 89%)"; FALSE for none and for patterns. */
static gboolean
get_paint (const char *name, const char **names, const char **values, EdaRgba *colour)
{
  g_autofree char *text = dup_property (name, names, values);
  g_autofree char *opacity = g_strconcat (name, "-opacity", NULL);
  double           v[3];

  if (text == NULL || !g_str_has_prefix (text, "rgb(")
      || read_numbers (text + 4, v, 3) < 3)
    return FALSE;
  *colour = (EdaRgba){
    v[0] / 100, v[1] / 100, v[2] / 100, get_number (opacity, names, values, 1)
  };
  return colour->a > 0;
}

/* One shape for each dot of the path, which goes. */
static void
add_dots (Reader *self, EdaSvgShape *shape)
{
  EdaSvgPath path = shape->path;

  shape->kind = EDA_SVG_DOT;
  shape->path.steps = NULL;
  for (guint i = 0; i < path.steps->len; i += 2)
    {
      const EdaSvgStep *step = &g_array_index (path.steps, EdaSvgStep, i);

      shape->x = step->x[0];
      shape->y = step->y[0];
      g_array_append_val (self->shapes, *shape);
    }
  eda_svg_path_clear (&path);
}

static void
add_fill (Reader *self, const char *d, const char **names, const char **values)
{
  cairo_matrix_t matrix = get_matrix (names, values);
  EdaSvgShape    shape = { .kind = EDA_SVG_FILL };

  if (!get_paint ("fill", names, values, &shape.colour))
    return;
  eda_svg_path_parse (&shape.path, d, &matrix);
  g_array_append_val (self->shapes, shape);
}

static void
add_stroke (Reader *self, const char *d, const char **names, const char **values)
{
  cairo_matrix_t matrix = get_matrix (names, values);
  EdaSvgShape    shape = { .kind = EDA_SVG_STROKE };

  shape.stroke_width = get_number ("stroke-width", names, values, 1);
  if (shape.stroke_width < THINNEST
      || !get_paint ("stroke", names, values, &shape.colour))
    return;
  eda_svg_path_parse (&shape.path, d, &matrix);
  if (eda_svg_path_is_dots (&shape.path))
    {
      add_dots (self, &shape);
      return;
    }
  shape.dashes = dup_property ("stroke-dasharray", names, values);
  if (g_strcmp0 (shape.dashes, "none") == 0)
    g_clear_pointer (&shape.dashes, g_free);
  g_array_append_val (self->shapes, shape);
}

/* A path that is filled and stroked at once becomes two shapes. */
static void
add_path (Reader *self, const char **names, const char **values)
{
  g_autofree char *d = dup_property ("d", names, values);

  if (d == NULL)
    return;
  add_fill (self, d, names, values);
  add_stroke (self, d, names, values);
}

static void
keep_image (Reader *self, const char **names, const char **values)
{
  char        *id = dup_property ("id", names, values);
  EdaSvgShape *image = g_new0 (EdaSvgShape, 1);

  image->kind = EDA_SVG_IMAGE;
  image->href = dup_property ("xlink:href", names, values);
  if (image->href == NULL)
    image->href = dup_property ("href", names, values);
  image->width = get_number ("width", names, values, 0);
  image->height = get_number ("height", names, values, 0);
  if (id == NULL || image->href == NULL)
    {
      g_free (id);
      free_shape (image);
      return;
    }
  g_hash_table_insert (self->images, id, image);
}

static void
use_image (Reader *self, const char **names, const char **values)
{
  g_autofree char   *target = dup_property ("xlink:href", names, values);
  cairo_matrix_t     matrix = get_matrix (names, values);
  const EdaSvgShape *image = target != NULL && *target == '#'
                                 ? g_hash_table_lookup (self->images, target + 1)
                                 : NULL;
  EdaSvgShape        shape;

  if (image == NULL)
    return;
  shape = *image;
  shape.href = g_strdup (image->href);
  shape.x = matrix.x0;
  shape.y = matrix.y0;
  shape.width = image->width * matrix.xx;
  shape.height = image->height * matrix.yy;
  shape.enlarged = matrix.xx >= 1;
  g_array_append_val (self->shapes, shape);
}

static void
start_cb (GMarkupParseContext *context,
          const char          *element,
          const char         **names,
          const char         **values,
          gpointer             data,
          GError             **error)
{
  if (g_str_equal (element, "path"))
    add_path (data, names, values);
  else if (g_str_equal (element, "image"))
    keep_image (data, names, values);
  else if (g_str_equal (element, "use"))
    use_image (data, names, values);
}

GArray *
eda_svg_read (const char *svg, gsize length)
{
  static const GMarkupParser parser = { .start_element = start_cb };
  g_autoptr (GHashTable) images
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_shape);
  Reader reader = { g_array_new (FALSE, TRUE, sizeof (EdaSvgShape)), images };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (
      &parser, G_MARKUP_PREFIX_ERROR_POSITION, &reader, NULL);
  g_autoptr (GError) error = NULL;

  g_array_set_clear_func (reader.shapes, clear_shape);
  if (!g_markup_parse_context_parse (context, svg, (gssize)length, &error))
    g_warning ("cairo's SVG could not be read: %s", error->message);
  return reader.shapes;
}
