CREATE TABLE `bulkEditRows` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`bulkEditId` integer NOT NULL,
	`awardId` integer NOT NULL,
	`before` text NOT NULL,
	`versionAfter` integer NOT NULL,
	`undone` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`bulkEditId`) REFERENCES `bulkEdits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`awardId`) REFERENCES `awards`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bulkEditRows_createKey_unique` ON `bulkEditRows` (`createKey`);--> statement-breakpoint
CREATE INDEX `bulkEditRows_edit` ON `bulkEditRows` (`bulkEditId`,`id`);--> statement-breakpoint
CREATE INDEX `bulkEditRows_award` ON `bulkEditRows` (`awardId`);--> statement-breakpoint
CREATE TABLE `bulkEdits` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`byUserId` integer,
	`changes` text NOT NULL,
	`changed` integer NOT NULL,
	`undoneAt` text,
	`undoneBy` integer,
	FOREIGN KEY (`byUserId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undoneBy`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bulkEdits_createKey_unique` ON `bulkEdits` (`createKey`);--> statement-breakpoint
CREATE TABLE `importMappings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`noun` text NOT NULL,
	`shape` text NOT NULL,
	`columns` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `importMappings_createKey_unique` ON `importMappings` (`createKey`);--> statement-breakpoint
CREATE UNIQUE INDEX `importMappings_shape_unique` ON `importMappings` (`shape`);--> statement-breakpoint
ALTER TABLE `importRows` ADD `sheet` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `importRows` ADD `row` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `importRows` ADD `read` text;--> statement-breakpoint
ALTER TABLE `importRows` ADD `chosen` text;--> statement-breakpoint
ALTER TABLE `importRows` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `importRows` ADD `found` text;--> statement-breakpoint
ALTER TABLE `importRows` ADD `twinId` integer;--> statement-breakpoint
ALTER TABLE `importRows` ADD `change` text DEFAULT 'new' NOT NULL;--> statement-breakpoint
ALTER TABLE `importRows` ADD `differences` text;--> statement-breakpoint
ALTER TABLE `importRows` ADD `take` text;--> statement-breakpoint
ALTER TABLE `importRows` ADD `sameKey` text;--> statement-breakpoint
ALTER TABLE `importRows` ADD `result` text;--> statement-breakpoint
ALTER TABLE `importRows` ADD `resultVersion` integer;--> statement-breakpoint
ALTER TABLE `importRows` ADD `before` text;--> statement-breakpoint
ALTER TABLE `importRows` ADD `undone` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `importRows_state` ON `importRows` (`importId`,`state`,`ordinal`);--> statement-breakpoint
CREATE INDEX `importRows_twin` ON `importRows` (`importId`,`twinId`);--> statement-breakpoint
CREATE INDEX `importRows_same` ON `importRows` (`importId`,`sameKey`);--> statement-breakpoint
CREATE INDEX `importRows_result` ON `importRows` (`resultId`);--> statement-breakpoint
ALTER TABLE `imports` ADD `size` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `withHidden` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `encoding` text DEFAULT 'unicode' NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `document` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `problems` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `converted` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `tables` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `constants` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `earlierId` integer;--> statement-breakpoint
ALTER TABLE `imports` ADD `savedBy` integer REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `imports` ADD `undoneAt` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `undoneBy` integer REFERENCES users(id);--> statement-breakpoint
CREATE INDEX `imports_state` ON `imports` (`state`,`id`);