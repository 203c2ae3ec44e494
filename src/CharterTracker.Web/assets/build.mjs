// Builds ../wwwroot from styles, scripts, images and the packages in package-lock.json. Run by the build of the Web project.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { compile } from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const packages = join(here, 'node_modules')
const out = join(here, '..', 'wwwroot')

rmSync(out, { recursive: true, force: true })
for (const folder of ['css', 'js', 'fonts', 'images']) {
  mkdirSync(join(out, folder), { recursive: true })
}

const styles = compile(join(here, 'styles', 'site.scss'), {
  loadPaths: [packages],
  style: 'compressed',
  quietDeps: true
})
writeFileSync(join(out, 'css', 'site.css'), styles.css)

const typeface = '@fontsource-variable/atkinson-hyperlegible-next'
for (const subset of ['latin', 'latin-ext']) {
  for (const style of ['normal', 'italic']) {
    const file = `atkinson-hyperlegible-next-${subset}-wght-${style}.woff2`
    cpSync(join(packages, typeface, 'files', file), join(out, 'fonts', file))
  }
}
cpSync(join(packages, typeface, 'LICENSE'), join(out, 'fonts', 'LICENSE.txt'))
cpSync(join(here, 'images'), join(out, 'images'), { recursive: true })

// Last: this file is what tells the .NET build that everything before it was made.
await build({
  entryPoints: [join(here, 'scripts', 'site.js')],
  outfile: join(out, 'js', 'site.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  legalComments: 'none'
})
