DROP INDEX `awards_name`;--> statement-breakpoint
CREATE INDEX `awards_name` ON `awards` (`nameId`,`unitId`,`decisionId`);--> statement-breakpoint
DROP INDEX `individuals_search`;--> statement-breakpoint
CREATE INDEX `individuals_search` ON `individuals` (`searchText`,`unitId`);