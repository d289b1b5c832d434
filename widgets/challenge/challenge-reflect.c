/* Four questions, each with room for a few sentences; nothing has to be filled in. */

#include "widgets/challenge/challenge-reflect.h"

#include <glib/gi18n.h>

#include "widgets/challenge-parts.h"
#include "widgets/widgets.h"

#define WIDTH_PX 640
#define REST_MS 2000
#define N_PROMPTS 4

struct _EdaChallengeReflect
{
  GtkWidget parent_instance;

  GtkWidget *head_box;
  GtkWidget *texts[N_PROMPTS];
  gboolean   unsaved[N_PROMPTS];
  guint      rest_id;
};

G_DEFINE_FINAL_TYPE (EdaChallengeReflect, eda_challenge_reflect, GTK_TYPE_WIDGET)

static guint written_signal;

static const struct
{
  const char *prompt, *question, *hint;
} prompts[N_PROMPTS] = {
  { "worked", N_ ("What worked?"), NULL },
  { "longest", N_ ("What took longest, and why?"), NULL },
  { "look-for", N_ ("One pattern to look for next time"), NULL },
  { "if-then",
    N_ ("If I see …, I will …"),
    N_ ("One plan, with what sets it off. It greets you at the next challenge.") },
};

void
eda_challenge_reflect_flush (EdaChallengeReflect *self)
{
  g_return_if_fail (EDA_IS_CHALLENGE_REFLECT (self));
  g_clear_handle_id (&self->rest_id, g_source_remove);
  for (guint i = 0; i < N_PROMPTS; i++)
    {
      GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->texts[i]));
      GtkTextIter      start, end;
      g_autofree char *body = NULL;

      if (!self->unsaved[i])
        continue;
      self->unsaved[i] = FALSE;
      gtk_text_buffer_get_bounds (buffer, &start, &end);
      body = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
      g_signal_emit (self, written_signal, 0, prompts[i].prompt, body);
    }
}

static gboolean
rest_cb (gpointer data)
{
  EdaChallengeReflect *self = EDA_CHALLENGE_REFLECT (data);

  self->rest_id = 0;
  eda_challenge_reflect_flush (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (EdaChallengeReflect *self, GtkTextBuffer *buffer)
{
  for (guint i = 0; i < N_PROMPTS; i++)
    if (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->texts[i])) == buffer)
      self->unsaved[i] = TRUE;
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rest_cb, self);
}

static void
eda_challenge_reflect_dispose (GObject *object)
{
  EdaChallengeReflect *self = EDA_CHALLENGE_REFLECT (object);
  GtkWidget           *child;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (eda_challenge_reflect_parent_class)->dispose (object);
}

static void
eda_challenge_reflect_class_init (EdaChallengeReflectClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eda_challenge_reflect_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
  written_signal = g_signal_new ("written",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 2,
                                 G_TYPE_STRING,
                                 G_TYPE_STRING);
}

static void
eda_challenge_reflect_init (EdaChallengeReflect *self)
{
}

static GtkWidget *
make_question (EdaChallengeReflect *self, guint i, const EdaSession *session)
{
  const char    *body = eda_session_get_reflection (session, prompts[i].prompt);
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget     *text = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));

  g_object_set (text,
                "wrap-mode",
                GTK_WRAP_WORD_CHAR,
                "accepts-tab",
                FALSE,
                "top-margin",
                9,
                "bottom-margin",
                9,
                "left-margin",
                12,
                "right-margin",
                12,
                NULL);
  gtk_widget_add_css_class (text, "reflection");
  eda_widget_set_label (text,
                        _ (prompts[i].question),
                        prompts[i].hint != NULL ? _ (prompts[i].hint) : NULL);
  gtk_text_buffer_set_text (buffer, body != NULL ? body : "", -1);
  g_signal_connect_object (
      buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->texts[i] = text;
  gtk_box_append (GTK_BOX (box),
                  eda_challenge_heading_new (_ (prompts[i].question), "heading"));
  if (prompts[i].hint != NULL)
    gtk_box_append (GTK_BOX (box),
                    eda_challenge_label_new (_ (prompts[i].hint), "dim-label"));
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

GtkWidget *
eda_challenge_reflect_new (const EdaSession *session)
{
  EdaChallengeReflect *self = g_object_new (EDA_TYPE_CHALLENGE_REFLECT, NULL);
  GtkWidget           *box;

  gtk_widget_set_parent (eda_challenge_page_new (WIDTH_PX, &box), GTK_WIDGET (self));
  self->head_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (box), self->head_box);
  for (guint i = 0; i < N_PROMPTS; i++)
    gtk_box_append (GTK_BOX (box), make_question (self, i, session));
  return GTK_WIDGET (self);
}

void
eda_challenge_reflect_set_head (EdaChallengeReflect *self, GtkWidget *head)
{
  g_return_if_fail (EDA_IS_CHALLENGE_REFLECT (self));
  eda_challenge_clear (self->head_box);
  gtk_box_append (GTK_BOX (self->head_box), head);
}

void
eda_challenge_reflect_focus (EdaChallengeReflect *self)
{
  g_return_if_fail (EDA_IS_CHALLENGE_REFLECT (self));
  gtk_widget_grab_focus (self->texts[0]);
}
