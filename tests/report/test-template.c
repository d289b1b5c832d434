/* Templates: what each tag does, what is refused, and that no template runs away. */

#include "report/template.h"

#include "analysis/core/error.h"
#include "tests/report/facts-of-json.h"

#include <string.h>

static void
escape_html (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (out, escaped);
}

/* Partials of the test: "name=text" each. */
static const char *
find_partial (const char *name, gpointer data)
{
  for (const char *const *partial = data; *partial != NULL; partial++)
    if (g_str_has_prefix (*partial, name) && (*partial)[strlen (name)] == '=')
      return *partial + strlen (name) + 1;
  return NULL;
}

static const char *const partials[] = {
  "row=| {{.}} |\n",
  "line=a\nb\n",
  "node={{name}}({{#children}}{{>node}}{{/children}})",
  "endless={{>endless}}",
  "broken=\n{{#open}}",
  "remark={{! unseen }}text\n",
  "gap=a\n\nb\n",
  "outer=({{>page}})",
  "page=<{{$title}}none{{/title}}>\n",
  "list=a\n  {{$more}}{{/more}}\nb\n",
  "lines=a\n{{$more}}\n  default\n{{/more}}\nb\n",
  "middle={{<page}}{{$title}}middle {{$sub}}-{{/sub}}{{/title}}{{/page}}",
  "heir={{<heir}}{{$a}}x{{/a}}{{/heir}}",
  "loop={{$a}}{{<loop}}{{/loop}}{{/a}}",
  NULL,
};
static const EdaTemplateUse use = { escape_html, find_partial, (gpointer)partials };

typedef struct
{
  const char *what, *text, *facts, *expected;
} Case;

static const Case cases[] = {
  { "no tag", "Hello {world}", "{}", "Hello {world}" },
  { "value", "Hello {{name}}", "{\"name\": \"Ada\"}", "Hello Ada" },
  { "value is escaped", "{{x}} {{{x}}} {{&x}}", "{\"x\": \"<b>\"}", "&lt;b&gt; <b> <b>" },
  { "whole number", "{{n}}", "{\"n\": 85}", "85" },
  { "shortest number", "{{x}}", "{\"x\": 0.1}", "0.1" },
  { "nothing known", "[{{x}}{{y}}]", "{\"y\": null}", "[]" },
  { "dotted name", "{{a.b.c}}", "{\"a\": {\"b\": {\"c\": \"deep\"}}}", "deep" },
  { "dotted name that breaks off",
    "[{{a.x.c}}]",
    "{\"a\": {}, \"x\": {\"c\": 1}}",
    "[]" },
  { "blanks in tags", "{{ # a }}{{ b }}{{ / a }}", "{\"a\": {\"b\": 1}}", "1" },
  { "section of a list", "{{#l}}<{{.}}>{{/l}}", "{\"l\": [1, 2]}", "<1><2>" },
  { "section of an object",
    "{{#o}}{{x}}{{y}}{{/o}}",
    "{\"o\": {\"x\": 1}, \"y\": 2}",
    "12" },
  { "section of true", "{{#f}}yes{{/f}}", "{\"f\": true}", "yes" },
  { "no section",
    "{{#a}}a{{/a}}{{#b}}b{{/b}}{{#c}}c{{/c}}{{#d}}d{{/d}}{{#e}}e{{/e}}",
    "{\"a\": false, \"b\": [], \"c\": null, \"e\": \"\"}",
    "" },
  { "zero opens a section", "{{#n}}{{n}}{{/n}}", "{\"n\": 0}", "0" },
  { "inverted", "{{^a}}no{{/a}}{{^b}}none{{/b}}", "{\"a\": true, \"b\": []}", "none" },
  { "sections within",
    "{{#a}}{{#b}}{{x}}{{/b}}{{/a}}",
    "{\"a\": [{\"b\": [{\"x\": 1}, {\"x\": 2}]}]}",
    "12" },
  { "comment", "a{{! not\nseen }}b", "{}", "ab" },
  { "lines of sections vanish",
    "a\n  {{#t}}\nb\n  {{/t}}\nc",
    "{\"t\": true}",
    "a\nb\nc" },
  { "not those with more in them", "{{#t}} {{/t}}\n", "{\"t\": true}", " \n" },
  { "lines end in CR LF", "{{#t}}\r\na\r\n{{/t}}\r\nb", "{\"t\": true}", "a\r\nb" },
  { "delimiters", "{{=<% %>=}}<% x %>{{x}}<%={{ }}=%>{{x}}", "{\"x\": 1}", "1{{x}}1" },
  { "partial", "{{#l}}\n{{>row}}\n{{/l}}\n", "{\"l\": [1, 2]}", "| 1 |\n| 2 |\n" },
  { "partial is indented", " {{>line}}\n", "{}", " a\n b\n" },
  { "partial in a line is not", "({{>line}})", "{}", "(a\nb\n)" },
  { "no such partial", "[{{>none}}]", "{}", "[]" },
  { "partial by a value", "{{>*which}}", "{\"which\": \"line\"}", "a\nb\n" },
  { "partial of itself",
    "{{>node}}",
    "{\"name\": \"a\", \"children\": [{\"name\": \"b\", \"children\": []}]}",
    "a(b())" },
  { "comment begins an indented line", " {{>remark}}\n", "{}", " text\n" },
  { "empty lines are not indented", "  {{>gap}}\n", "{}", "  a\n\n  b\n" },
  { "block", "<{{$b}}{{x}}{{/b}}>", "{\"x\": 1}", "<1>" },
  { "parent", "{{<page}}{{$title}}{{x}}{{/title}}{{/page}}", "{\"x\": 1}", "<1>\n" },
  { "parent without argument",
    "{{<page}}{{$other}}x{{/other}}{{/page}}",
    "{}",
    "<none>\n" },
  { "parent by a value",
    "{{<*p}}{{$title}}x{{/title}}{{/*p}}",
    "{\"p\": \"page\"}",
    "<x>\n" },
  { "no such parent", "[{{<none}}{{$title}}x{{/title}}{{/none}}]", "{}", "[]" },
  { "the last argument of a name",
    "{{<page}}{{$title}}x{{/title}}{{$title}}y{{/title}}{{/page}}",
    "{}",
    "<y>\n" },
  { "block within an argument",
    "{{<middle}}{{$sub}}x{{/sub}}{{/middle}}",
    "{}",
    "<middle x>\n" },
  { "block within an argument of its name",
    "{{<page}}{{$title}}my {{$title}}own{{/title}}{{/title}}{{/page}}",
    "{}",
    "<my own>\n" },
  { "who inherits has the last word",
    "{{<middle}}{{$title}}top{{/title}}{{/middle}}",
    "{}",
    "<top>\n" },
  { "argument of a partial within",
    "{{<outer}}{{$title}}x{{/title}}{{/outer}}",
    "{}",
    "(<x>\n)" },
  { "no argument after the parent",
    "{{<page}}{{$title}}x{{/title}}{{/page}}{{>page}}",
    "{}",
    "<x>\n<none>\n" },
  { "empty block takes its line", "{{>list}}", "{}", "a\nb\n" },
  { "argument of an empty block has lines",
    "{{<list}}{{$more}}x\ny{{/more}}{{/list}}",
    "{}",
    "a\n  x\n  y\nb\n" },
  { "argument is indented as the default",
    "{{<lines}}{{$more}}\n    x\n     y\n{{/more}}{{/lines}}",
    "{}",
    "a\n  x\n   y\nb\n" },
  { "empty argument takes the lines",
    "{{<lines}}{{$more}}{{/more}}{{/lines}}",
    "{}",
    "a\nb\n" },
  { "parent and argument are indented",
    "  {{<lines}}{{$more}}\nx\n{{/more}}\n  {{/lines}}\nz",
    "{}",
    "  a\n    x\n  b\nz" },
  { "parent in a line is not",
    "({{<lines}}{{/lines}})\n",
    "{}",
    "(a\n  default\nb\n)\n" },
};

static void
test_case (gconstpointer data)
{
  const Case *this = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaFacts) facts = facts_of_json (this->facts);
  g_autofree char *text = eda_template_render ("case", this->text, facts, &use, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, this->expected);
}

typedef struct
{
  const char *what, *text, *place, *message;
} Refusal;

static const Refusal refusals[] = {
  { "open tag", "a\n b{{x", "case:2:3", "never closed" },
  { "open section", "a\n{{#x}}", "case:2:1", "{{#x}} is never closed" },
  { "wrong end", "{{#a}}\n{{#b}}{{/a}}{{/b}}", "case:2:7", "where {{/b}} is expected" },
  { "end of nothing", "{{/a}}", "case:1:1", "not open" },
  { "bad delimiters", "{{=one=}}", "case:1:1", "no delimiters" },
  { "broken partial", "{{>broken}}", "broken:2:1", "never closed" },
  { "endless partial", "{{>endless}}", "endless:1:1", "too deep" },
  { "open parent", "a\n{{<page}}", "case:2:1", "{{<page}} is never closed" },
  { "open block", "a\n {{$b}}", "case:2:2", "{{$b}} is never closed" },
  { "end within a parent",
    "{{<page}}\n{{/a}}",
    "case:2:1",
    "where {{/page}} is expected" },
  { "parent of itself", "{{<heir}}{{/heir}}", "heir:1:1", "too deep" },
  { "block that calls its template", "{{<loop}}{{/loop}}", "loop:1:", "too deep" },
  { "mistake in an argument",
    "\n{{<page}}{{$title}}{{>endless}}{{/title}}{{/page}}",
    "endless:1:1",
    "too deep" },
};

static void
test_refusal (gconstpointer data)
{
  const Refusal *this = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaFacts) facts = facts_of_json ("{\"x\": 1}");
  g_autofree char *text = eda_template_render ("case", this->text, facts, &use, &error);
  g_autofree char *line = NULL;

  g_assert_null (text);
  g_assert_error (error, EDA_ERROR, EDA_ERROR_TEMPLATE);
  line = eda_error_to_line (error);
  g_assert_nonnull (strstr (line, this->place));
  g_assert_nonnull (strstr (line, this->message));
}

/* What a stranger may send: sections within each other without end. */
static void
test_deep_text (void)
{
  GString         *deep = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaFacts) facts = facts_of_json ("{}");

  for (guint i = 0; i < 1000000; i++)
    g_string_append (deep, "{{$b}}");
  text = g_string_free (deep, FALSE);
  g_assert_null (eda_template_render ("deep", text, facts, &use, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_TEMPLATE);
  g_assert_nonnull (strstr (error->message, "too deep"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path
          = g_strdelimit (g_strconcat ("/template/", cases[i].what, NULL), " ", '-');

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdelimit (
          g_strconcat ("/template/refused/", refusals[i].what, NULL), " ", '-');

      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/template/refused/deep-text", test_deep_text);
  return g_test_run ();
}
