/* The HTML report: one file, no script, nothing fetched. */
#pragma once

#include "report/render.h"

extern const EdaReportFormat eda_report_format_html;
