/* The report as JSON. */
#pragma once

#include "analysis/result/facts-json.h"
#include "report/render.h"

extern const EdaReportFormat eda_report_format_json;
