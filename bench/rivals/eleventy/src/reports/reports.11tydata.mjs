// What all reports share: their layout and where they are published.
export default { layout: "report.11ty.mjs", permalink: (data) => `/${data.lang}/reports/${data.id}/index.html` };
